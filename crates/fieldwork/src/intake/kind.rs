//! What a file can hold, and what its columns may be called.

use crate::Malformed;

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImportKind {
    /// People who agreed to be contacted.
    Referrals,
    /// Events of investigations that were referred before.
    Events,
}

/// A field that a column can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportColumn {
    /// The field's name in forms.
    pub field: &'static str,
    /// A file without it cannot be read.
    pub needed: bool,
    /// What such columns are called, in either language: small letters and digits only.
    names: &'static [&'static str],
}

const fn needed(field: &'static str, names: &'static [&'static str]) -> ImportColumn {
    ImportColumn { field, needed: true, names }
}

const fn optional(field: &'static str, names: &'static [&'static str]) -> ImportColumn {
    ImportColumn { field, needed: false, names }
}

const REFERENCE: ImportColumn = needed(
    "force_reference",
    &[
        "forcereference",
        "crimereference",
        "crimenumber",
        "crimeref",
        "reference",
        "investigation",
        "cyfeirnodyrheddlu",
        "cyfeirnod",
        "rhiftrosedd",
    ],
);

const REFERRALS: &[ImportColumn] = &[
    REFERENCE,
    needed("name", &["name", "fullname", "enw", "enwllawn"]),
    optional(
        "preferred_name",
        &["preferredname", "knownas", "likestobecalled", "enwadnabod", "enwadewiswyd"],
    ),
    needed(
        "number",
        &[
            "number",
            "phone",
            "telephone",
            "mobile",
            "phonenumber",
            "telephonenumber",
            "mobilenumber",
            "safenumber",
            "rhif",
            "ffon",
            "rhifffon",
            "symudol",
        ],
    ),
    needed("language", &["language", "preferredlanguage", "iaith", "dewisiaith"]),
    needed(
        "report_date",
        &[
            "reportdate",
            "datereported",
            "dateofreport",
            "reported",
            "reportedon",
            "dyddiadyradroddiad",
            "dyddiadadrodd",
        ],
    ),
    needed(
        "agreed",
        &["agreed", "agreedtocontact", "consent", "consented", "cytunwyd", "cytuno", "cydsyniad"],
    ),
    needed(
        "agreed_on",
        &[
            "agreedon",
            "dateagreed",
            "agreeddate",
            "consentdate",
            "dateofconsent",
            "dyddiadcytuno",
            "cytunwydar",
        ],
    ),
    needed("asked_by", &["askedby", "whoasked", "askedbyrole", "gofynnwydgan", "pwyofynnodd"]),
    optional("asked_team", &["askedteam", "askedbyteam", "teamwhoasked", "timaofynnodd"]),
    optional("asked_stage", &["askedstage", "stage", "whenasked", "stageasked", "cam", "prydygofynnwyd"]),
    needed(
        "wording",
        &["wording", "wordingversion", "leaflet", "leafletversion", "geiriad", "fersiwngeiriad"],
    ),
    optional("team", &["team", "unit", "tim", "uned"]),
    optional("safe_days", &["safedays", "daystocall", "diwrnodaudiogel"]),
    optional("safe_from", &["safefrom", "callfrom", "diogelo"]),
    optional("safe_until", &["safeuntil", "safeto", "calluntil", "diogelhyd"]),
];

const EVENTS: &[ImportColumn] = &[
    REFERENCE,
    needed("kind", &["kind", "event", "eventtype", "type", "digwyddiad", "math", "mathoddigwyddiad"]),
    needed("on", &["on", "date", "eventdate", "dateofevent", "dyddiad", "dyddiadydigwyddiad"]),
    optional("outcome", &["outcome", "outcomecode", "homeofficeoutcome", "canlyniad", "codcanlyniad"]),
    optional("corrects", &["corrects", "correctionof", "cywiro", "yncywiro"]),
    optional("never_happened", &["neverhappened", "nothappened", "nidigwyddodd", "hebddigwydd"]),
];

impl ImportKind {
    /// Both, in the order a form offers them.
    pub const ALL: [Self; 2] = [Self::Referrals, Self::Events];

    /// Its name in forms, rows and addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Referrals => "referrals",
            Self::Events => "events",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug).ok_or(Malformed::not("a kind of file"))
    }

    /// What the columns of such a file can be.
    pub const fn columns(self) -> &'static [ImportColumn] {
        match self {
            Self::Referrals => REFERRALS,
            Self::Events => EVENTS,
        }
    }
}

impl ImportColumn {
    /// A column with this name is very likely this field.
    pub(super) fn is_called(&self, name: &str) -> bool {
        let plain = plain(name);
        plain == plain_field(self.field) || self.names.contains(&plain.as_str())
    }
}

fn plain_field(field: &str) -> String {
    field.replace('_', "")
}

/// A name in small letters and digits, without accents: "Rhif ffôn" is "rhifffon".
pub(crate) fn plain(name: &str) -> String {
    let bare = |character: char| match character {
        'â' | 'á' | 'à' => 'a',
        'ê' | 'é' | 'è' | 'ë' => 'e',
        'î' | 'í' | 'ï' => 'i',
        'ô' | 'ó' | 'ö' => 'o',
        'û' | 'ú' => 'u',
        'ŵ' => 'w',
        'ŷ' => 'y',
        other => other,
    };
    name.chars().flat_map(char::to_lowercase).map(bare).filter(char::is_ascii_alphanumeric).collect()
}
