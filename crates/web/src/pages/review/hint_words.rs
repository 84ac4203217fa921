//! The words by which something that may say who somebody is can be told, in English and Welsh.

/// What is written large in the middle of a sentence and names nobody.
pub(super) const PLAIN: [&str; 22] = [
    "I", "I’m", "I'm", "I’d", "I'd", "I’ve", "I've", "I’ll", "I'll", "ABE", "ISVA", "IDVA", "SARC", "CPS",
    "OK", "TV", "GP", "NHS", "CCTV", "VPS", "VPU", "ID",
];

/// What stands before a name: titles and ranks, without their points.
pub(super) const TITLES: [&str; 38] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "doctor",
    "prof",
    "professor",
    "rev",
    "sir",
    "dame",
    "pc",
    "wpc",
    "dc",
    "ps",
    "ds",
    "di",
    "dci",
    "dsupt",
    "insp",
    "inspector",
    "sgt",
    "sergeant",
    "pcso",
    "constable",
    "detective",
    "officer",
    "nurse",
    "judge",
    "superintendent",
    "aunty",
    "uncle",
    "syr",
    "meddyg",
    "swyddog",
    "cwnstabl",
    "rhingyll",
];

/// Titles that are written small in Welsh, and are words of their own in nothing else.
pub(super) const TITLES_BEFORE_LARGE: [&str; 5] = ["y", "yr", "bnr", "bns", "mister"];

/// Words of places that follow or lead a name.
pub(super) const STREETS: [&str; 42] = [
    "street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "close", "drive", "court", "crescent",
    "terrace", "gardens", "grove", "place", "square", "walk", "way", "hill", "park", "row", "estate",
    "flats", "house", "school", "hospital", "church", "stryd", "ffordd", "heol", "lôn", "rhodfa", "clos",
    "maes", "rhiw", "teras", "ysgol", "ysbyty", "capel", "eglwys", "fferm",
];

/// Words of places that are places also when they are written small, if a number stands before them.
pub(super) const AFTER_A_NUMBER: [&str; 8] =
    ["street", "road", "avenue", "lane", "close", "stryd", "ffordd", "heol"];
