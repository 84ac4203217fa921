//! Where a request comes from, as far as it can be counted.

use std::net::{IpAddr, Ipv6Addr};

use actix_web::HttpRequest;

/// What a proxy adds the address it was asked from to, at the end.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// An address of one household or office: an IPv4 address, or the half of an IPv6 address that a provider hands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Address(IpAddr);

impl Address {
    /// Whoever asks. Nothing where that cannot be known: behind a proxy that does not say, everybody would seem to be one, and
    /// one of them could lock out all others.
    pub(crate) fn of(request: &HttpRequest, proxies: u8) -> Option<Self> {
        match usize::from(proxies).checked_sub(1) {
            None => request.peer_addr().map(|peer| Self::whole(peer.ip())),
            Some(nearest) => forwarded(request, nearest).map(Self::whole),
        }
    }

    fn whole(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => Self(IpAddr::V4(address)),
            IpAddr::V6(address) => {
                const NETWORK: u128 = u128::MAX << 64;
                Self(IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & NETWORK)))
            }
        }
    }
}

/// The address our outermost proxy was asked from. Whatever stands before it was written by whoever asked, and proves nothing.
fn forwarded(request: &HttpRequest, from_the_end: usize) -> Option<IpAddr> {
    let lines = request.headers().get_all(FORWARDED_FOR);
    let told: Vec<_> = lines.filter_map(|line| line.to_str().ok()).flat_map(|line| line.split(',')).collect();
    let told = told.into_iter().rev().nth(from_the_end)?.trim();
    // Some proxies write the port too.
    told.parse().ok().or_else(|| told.parse::<std::net::SocketAddr>().ok().map(|socket| socket.ip()))
}
