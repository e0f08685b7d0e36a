//! Build script of the app, not of xtask: when the app's program is to be cut into parts, the linker
//! leaves behind what points where. The worker stays whole.

fn main() {
    println!("cargo::rerun-if-changed=xtask/app_link.rs");
    if std::env::var_os("CARGO_CFG_PARTS").is_some() {
        println!("cargo::rustc-link-arg-bin=wooncarriere=--emit-relocs");
    }
}
