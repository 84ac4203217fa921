//! What the columns of the CSV mean, for programs: CSV on the Web (W3C, *Metadata Vocabulary for Tabular Data*, 2015).

use questionnaire::Language;
use serde_json::{Value, json};

use crate::rows::{Column, Kind};
use crate::{ExportFault, Release, file_name};

/// The metadata of the CSV of the same release, which stands beside it as `name.csv-metadata.json`.
pub fn csv_metadata(release: &Release) -> Result<Vec<u8>, ExportFault> {
    let (edition, month) = (&release.edition, release.edition.month);
    let metadata = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "language": "en" }],
        "url": file_name(edition, "csv"),
        "dc:title": {
            "en": crate::title(release, Language::English),
            "cy": crate::title(release, Language::Welsh),
        },
        "dc:issued": { "@value": release.published.to_string(), "@type": "xsd:date" },
        "dc:temporal": format!("/{month}"),
        "dc:spatial": edition.area_code,
        "dialect": { "encoding": "utf-8", "lineTerminators": ["\r\n"], "header": true },
        "tableSchema": { "columns": Column::ALL.map(column) },
    });
    Ok(serde_json::to_vec_pretty(&metadata)?)
}

fn column(column: Column) -> Value {
    let datatype = match column.kind() {
        Kind::Words => "string",
        Kind::Number => "double",
        Kind::Count => "nonNegativeInteger",
    };
    let (en, cy) = (column.meaning(Language::English), column.meaning(Language::Welsh));
    json!({
        "name": column.name(),
        "titles": column.name(),
        "dc:description": { "en": en, "cy": cy },
        "datatype": datatype,
        "required": false,
    })
}
