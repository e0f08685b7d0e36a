//! Fictional P-256 keys. Each follows by SHA-256 from a name that is written here, so all are open
//! to everybody: good to show what a signature does, worth nothing outside the demo.

use p256::ecdsa::signature::{Signer, Verifier};
use p256::ecdsa::{Signature, SigningKey, VerifyingKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::base64url;
use super::issuer::Issuer;
use crate::domain::passport::FactSource;
use crate::room::Role;

/// A fictional key with which somebody signs.
pub struct Key(SigningKey);

impl Key {
    /// Of a role in the room of a story.
    pub fn of_role(seed: u64, role: Role) -> Self {
        let name = match role {
            Role::Buyer => "buyer".to_owned(),
            Role::Seller => "seller".to_owned(),
            Role::Rival(number) => format!("rival {number}"),
            Role::Agent => "agent".to_owned(),
            Role::Lender => "lender".to_owned(),
            Role::Notary => "notary".to_owned(),
        };
        Self::named(&format!("story {seed}, room, {name}"))
    }

    /// Of the participant as the holder of a Financieel-ID. Another key than in the room, so that
    /// who sees both cannot tell that they are of one person.
    pub fn of_holder(seed: u64) -> Self {
        Self::named(&format!("story {seed}, holder"))
    }

    /// Of a fictional source of facts about homes; the same in every story.
    pub fn of_fact_source(source: FactSource) -> Self {
        let name = match source {
            FactSource::Bag => "bag",
            FactSource::Brk => "brk",
            FactSource::Woz => "woz",
            FactSource::EpOnline => "ep-online",
            FactSource::Inspection => "inspection",
            FactSource::Municipality => "municipality",
            FactSource::SoilDesk => "soil desk",
            FactSource::Kcaf => "kcaf",
            FactSource::OwnersAssociation => "owners association",
            FactSource::Seller => "seller",
            FactSource::Agent => "agent",
        };
        Self::named(&format!("fact source, {name}"))
    }

    /// Of somebody who is neither: the forger of the lab.
    pub fn of_forger() -> Self {
        Self::named("forger")
    }

    /// Of a fictional issuer; the same in every story.
    pub fn of_issuer(issuer: Issuer) -> Self {
        Self::named(&format!("issuer {}", issuer.address()))
    }

    /// The first hash of name and count that is a key: one in 2^32 is not.
    fn named(name: &str) -> Self {
        let mut count = 0_u32;
        loop {
            let hash = Sha256::digest(format!("wooncarriere, fictional key {count} of {name}"));
            if let Ok(key) = SigningKey::from_slice(&hash) {
                return Self(key);
            }
            count = count.wrapping_add(1);
        }
    }

    /// Signs: ECDSA with SHA-256 (ES256), deterministic (RFC 6979), 64 bytes.
    pub fn sign(&self, message: &[u8]) -> Vec<u8> {
        let signature: Signature = self.0.sign(message);
        signature.to_bytes().to_vec()
    }

    /// What others need to check.
    pub fn public(&self) -> PublicKey {
        PublicKey(*self.0.verifying_key())
    }
}

/// What is needed to check a signature.
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Reads SEC1, compressed, in small hexadecimal letters.
    pub fn from_hex(text: &str) -> Option<Self> {
        let bytes: [u8; 33] = from_hex(text)?.try_into().ok()?;
        VerifyingKey::from_sec1_bytes(&bytes).ok().map(Self)
    }

    /// Writes SEC1, compressed, in small hexadecimal letters.
    pub fn hex(&self) -> String {
        to_hex(self.0.to_sec1_point(true).as_bytes())
    }

    /// As a JSON Web Key (RFC 7517).
    pub fn jwk(&self) -> Value {
        let point = self.0.to_sec1_point(false);
        let [x, y] = [point.x(), point.y()].map(|coordinate| {
            coordinate
                .map(|bytes| base64url::encode(bytes))
                .unwrap_or_default()
        });
        json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y })
    }

    /// Reads a JSON Web Key of P-256 (RFC 7517), and no other.
    pub fn from_jwk(jwk: &Value) -> Option<Self> {
        let is_ours = jwk["kty"] == "EC" && jwk["crv"] == "P-256";
        let coordinate = |name: &str| base64url::decode(jwk[name].as_str()?);
        let (x, y) = (coordinate("x")?, coordinate("y")?);
        if !is_ours || x.len() != 32 || y.len() != 32 {
            return None;
        }
        let point = [vec![4], x, y].concat();
        VerifyingKey::from_sec1_bytes(&point).ok().map(Self)
    }

    /// Whether these 64 bytes are a signature of the message by this key, and only ES256.
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature)
            .is_ok_and(|signature| self.0.verify(message, &signature).is_ok())
    }
}

/// A salt of 128 bits that only the story's seed gives away.
pub fn salt(seed: u64, about: &str) -> String {
    let hash = Sha256::digest(format!("wooncarriere, salt of story {seed}, {about}"));
    base64url::encode(&hash[..16])
}

/// Small hexadecimal letters.
pub fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads what [`to_hex`] writes, and no other spelling.
pub fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |letter: u8| match letter {
        b'0'..=b'9' => Some(letter - b'0'),
        b'a'..=b'f' => Some(letter - b'a' + 10),
        _ => None,
    };
    let pair = |pair: &[u8]| match pair {
        [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
        _ => None,
    };
    text.as_bytes().chunks(2).map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_of_every_story_has_a_key_of_its_own() {
        let roles = [
            Role::Buyer,
            Role::Seller,
            Role::Rival(0),
            Role::Rival(1),
            Role::Notary,
        ];
        let keys = |seed| roles.map(|role| Key::of_role(seed, role).public().hex());
        let mut all = [keys(1), keys(2)].concat();
        all.push(Key::of_holder(1).public().hex());
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 11);
        assert_eq!(keys(1), keys(1));
    }

    #[test]
    fn a_public_key_can_be_written_and_read() {
        let key = Key::of_role(7, Role::Notary);
        let hex = key.public().hex();
        assert_eq!(hex.len(), 66);
        let read = PublicKey::from_hex(&hex).unwrap();
        assert!(read.verifies(b"deed", &key.sign(b"deed")));
        assert!(!read.verifies(b"other deed", &key.sign(b"deed")));
        assert!(PublicKey::from_hex(&hex.to_uppercase()).is_none());
        assert!(PublicKey::from_hex(&hex[2..]).is_none());
        assert!(PublicKey::from_hex("").is_none());
        let jwk = key.public().jwk();
        let read = PublicKey::from_jwk(&jwk).unwrap();
        assert!(read.verifies(b"deed", &key.sign(b"deed")));
        for (name, value) in [("kty", "OKP"), ("crv", "P-384"), ("x", "AAAA"), ("y", "")] {
            let mut other = jwk.clone();
            other[name] = json!(value);
            assert!(PublicKey::from_jwk(&other).is_none(), "{other}");
        }
    }

    #[test]
    fn a_signature_is_always_the_same() {
        let sign = || Key::of_role(7, Role::Buyer).sign(b"bid");
        assert_eq!(sign(), sign());
        assert_eq!(sign().len(), 64);
    }
}
