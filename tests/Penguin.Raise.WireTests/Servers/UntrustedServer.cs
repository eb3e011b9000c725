using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Penguin.Raise.WireTests;

/// <summary>A server with a certificate that nobody has signed.</summary>
internal sealed class UntrustedServer : IAsyncDisposable
{
    private readonly X509Certificate2 _certificate = SelfSigned();
    private readonly LoopbackListener _listener;

    public UntrustedServer() => _listener = new LoopbackListener(GreetAsync);

    public string Address => string.Create(CultureInfo.InvariantCulture, $"https://127.0.0.1:{_listener.Port}");

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        _certificate.Dispose();
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=untrusted", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }

    private async Task GreetAsync(Stream connection, CancellationToken cancellationToken)
    {
        await using var secure = new SslStream(connection);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, cancellationToken);
    }
}
