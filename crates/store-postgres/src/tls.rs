//! TLS to the database, by rustls, always with the server's certificate and name checked.
//!
//! Absent: any way to skip that check.

use rustls_native_certs::load_native_certs;
use std::convert::Infallible;
use std::io;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use store::StoreError;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio_postgres::tls::{ChannelBinding, MakeTlsConnect, TlsConnect, TlsStream};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// Makes TLS connections that trust one authority's certificate, or those that the system trusts.
#[derive(Clone)]
pub struct Tls(Arc<ClientConfig>);

impl Tls {
    /// Trusts the certificates of a PEM file, or those of the system.
    pub fn trusting(root: Option<&Path>) -> Result<Self, StoreError> {
        let unfit = |what: &str| StoreError::Unfit(what.to_owned());
        let mut roots = RootCertStore::empty();
        match root {
            Some(file) => {
                let unreadable = || unfit("the database's root certificate cannot be read");
                for certificate in CertificateDer::pem_file_iter(file).map_err(|_| unreadable())? {
                    let certificate = certificate.map_err(|_| unreadable())?;
                    roots.add(certificate).map_err(|_| unreadable())?;
                }
                if roots.is_empty() {
                    return Err(unreadable());
                }
            }
            // What cannot be read among them is not trusted; if that is all, no server will be.
            None => drop(roots.add_parsable_certificates(load_native_certs().certs)),
        }
        let config = ClientConfig::builder()
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Self(Arc::new(config)))
    }
}

/// One connection about to be made.
pub struct Connecting {
    config: Arc<ClientConfig>,
    /// None for a socket, which has no name and is never encrypted.
    name: Option<ServerName<'static>>,
}

impl<S: AsyncRead + AsyncWrite + Send + Unpin + 'static> MakeTlsConnect<S> for Tls {
    type Stream = Encrypted<S>;
    type TlsConnect = Connecting;
    type Error = Infallible;

    fn make_tls_connect(&mut self, domain: &str) -> Result<Connecting, Self::Error> {
        Ok(Connecting {
            config: Arc::clone(&self.0),
            name: ServerName::try_from(domain.to_owned()).ok(),
        })
    }
}

impl<S: AsyncRead + AsyncWrite + Send + Unpin + 'static> TlsConnect<S> for Connecting {
    type Stream = Encrypted<S>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<Encrypted<S>>> + Send>>;

    fn connect(self, stream: S) -> Self::Future {
        Box::pin(async move {
            let name = self.name.ok_or(io::ErrorKind::InvalidInput)?;
            let connected = TlsConnector::from(self.config)
                .connect(name, stream)
                .await?;
            Ok(Encrypted(Box::new(connected)))
        })
    }
}

/// A connection with TLS around it.
pub struct Encrypted<S>(Box<tokio_rustls::client::TlsStream<S>>);

impl<S: AsyncRead + AsyncWrite + Unpin> TlsStream for Encrypted<S> {
    fn channel_binding(&self) -> ChannelBinding {
        ChannelBinding::none()
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for Encrypted<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.0).poll_read(context, buffer)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Encrypted<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut *self.0).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.0).poll_shutdown(context)
    }
}
