//! Grip op je wooncarrière.
