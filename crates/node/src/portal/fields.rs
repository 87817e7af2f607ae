//! A small form without files, as it comes from a browser. It wipes itself.

use super::notice;
use super::place::Place;
use crate::Node;
use axum::extract::{Form, FromRequest, FromRequestParts as _, Request};
use axum::response::Response;
use http::StatusCode;
use std::sync::Arc;
use words::Language;
use zeroize::Zeroize as _;

/// The fields of a form, in the order in which they came.
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// What was typed into a field; nothing where there is none of that name.
    pub(super) fn get(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, typed)| typed.as_str())
    }

    /// Everything that was chosen in a field of several choices.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let fields = self.0.iter().filter(move |(field, _)| field == name);
        fields.map(|(_, typed)| typed.as_str())
    }

    /// The language to which the person wants to change instead of sending.
    pub(super) fn language(&self) -> Option<Language> {
        self.get("language").parse().ok()
    }
}

impl Drop for Fields {
    fn drop(&mut self) {
        for (_, typed) in &mut self.0 {
            typed.zeroize();
        }
    }
}

impl FromRequest<Arc<Node>> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, node: &Arc<Node>) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let Place(language) = Place::from_request_parts(&mut parts, node).await?;
        let request = Request::from_parts(parts, body);
        let Form(fields) = Form::<Vec<(String, String)>>::from_request(request, node)
            .await
            .map_err(|rejection| match rejection.status() {
                StatusCode::PAYLOAD_TOO_LARGE => notice::sent_on(language, "large"),
                _ => notice::sent_on(language, "method"),
            })?;
        Ok(Self(fields))
    }
}
