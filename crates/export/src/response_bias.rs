//! Who agreed and who was interviewed, of everybody referred, as comma-separated values: one row a span and unit.
//!
//! `cut` is `all`, `team` or the kind of an equality group; `unit` says which, several that are told together joined by `+`.
//! Shares are between 0 and 1, with their 95% intervals; the differences are to everybody else referred in the same span (of
//! `all`: to the other spans), empty with the marker `[c]` where those may not be told.

use statistics::response_bias::{Against, Response, ResponseBias, SpanResponse};
use statistics::{Change, DisclosurePolicy, Interval, Proportion};

use crate::ExportFault;
use crate::safe_text::safe;

const COLUMNS: [&str; 23] = [
    "area_code",
    "wave",
    "from",
    "to",
    "cut",
    "unit",
    "referred",
    "agreed",
    "agreed_share",
    "agreed_low",
    "agreed_high",
    "interviewed",
    "interviewed_share",
    "interviewed_low",
    "interviewed_high",
    "agreed_difference",
    "agreed_difference_low",
    "agreed_difference_high",
    "interviewed_difference",
    "interviewed_difference_low",
    "interviewed_difference_high",
    "reading",
    "marker",
];

/// One row before it is written: the cut, the unit, its response, and that against the rest.
type Row<'a> = (&'a str, String, Response, Option<Against>);

/// The reading as a file. The same reading always gives the same bytes.
pub fn response_bias(
    bias: &ResponseBias,
    area_code: &str,
    policy: &DisclosurePolicy,
) -> Result<Vec<u8>, ExportFault> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    let beside = bias.spans_beside_rest(policy);
    for (span, (period, against)) in bias.spans.iter().zip(beside) {
        let all = ("all", String::new(), span.whole, against);
        for row in std::iter::once(all).chain(units(span)) {
            let head = [area_code, &bias.wave].map(str::to_owned);
            let months = [period.from, period.to].map(|month| month.to_string());
            writer.write_record(head.into_iter().chain(months).chain(fields(&row)))?;
        }
    }
    writer.into_inner().map_err(|fault| ExportFault::Unfinished(fault.to_string()))
}

fn units(span: &SpanResponse) -> impl Iterator<Item = Row<'_>> {
    let teams = span.teams.iter().map(|unit| ("team", unit));
    let groups =
        span.groups.iter().flat_map(|kind| kind.groups.iter().map(|unit| (kind.kind.as_str(), unit)));
    teams.chain(groups).map(|(cut, unit)| (cut, unit.units.join("+"), unit.response, unit.against))
}

fn fields((cut, unit, response, against): &Row<'_>) -> Vec<String> {
    let mut fields = vec![safe(cut).into_owned(), safe(unit).into_owned(), response.referred.to_string()];
    fields.extend(share(&response.agreed));
    fields.extend(share(&response.interviewed));
    let differences = [against.map(|it| it.agreed), against.map(|it| it.interviewed)];
    for difference in differences {
        fields.extend(match difference {
            Some(it) => ends(it.difference, it.interval),
            None => Default::default(),
        });
    }
    fields.push(against.map(|it| reading(it.interviewed.reading)).unwrap_or_default().to_owned());
    fields.push(if against.is_some() { "" } else { "[c]" }.to_owned());
    fields
}

fn share(share: &Proportion) -> impl Iterator<Item = String> {
    std::iter::once(share.count.to_string()).chain(ends(share.share, share.interval))
}

fn ends(value: f64, Interval { low, high }: Interval) -> [String; 3] {
    [value, low, high].map(|number| number.to_string())
}

/// What may be said of having been interviewed.
const fn reading(change: Change) -> &'static str {
    match change {
        Change::Higher => "more often than the rest",
        Change::Lower => "less often than the rest",
        Change::NoEvidence => "no evidence of a difference",
    }
}
