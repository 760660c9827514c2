using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using AvdPulumi.Configuration.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AvdPulumi.Tests.Infra.Vaults;

/// <summary>A key vault on this machine: HTTPS with a certificate of its own, the challenge of a vault, and then the answers that a test wants.</summary>
internal sealed class VaultDouble : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate = Certificate();
    private readonly ConcurrentQueue<VaultRequest> _requests = new();
    private readonly Func<HttpContext, int, Task> _answer;
    private readonly string _challenge;
    private int _asked;

    private VaultDouble(string challenge, Func<HttpContext, int, Task> answer)
    {
        (_challenge, _answer) = (challenge, answer);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate)));
        _app = builder.Build();
        _app.Run(HandleAsync);
    }

    /// <summary>Every request that arrived, in order.</summary>
    public IReadOnlyList<VaultRequest> Requests => [.. _requests];

    /// <summary>The requests that came with a token, for the secret itself.</summary>
    public IReadOnlyList<VaultRequest> Asked => [.. _requests.Where(request => request is { HasToken: true, IsDeletedOne: false })];

    /// <summary>Starts a vault.</summary>
    /// <param name="answer">Answers a request with a token; the number counts them, from 1.</param>
    /// <param name="challenge">The header by which it asks for a token.</param>
    public static async Task<VaultDouble> StartAsync(Func<HttpContext, int, Task> answer, string challenge)
    {
        var vault = new VaultDouble(challenge, answer);
        await vault._app.StartAsync();
        return vault;
    }

    /// <summary>The challenge of a vault in the tenant of a config.</summary>
    public static string ChallengeOf(SubscriptionSettings subscription) => ChallengeOf(subscription.TenantId, "https://vault.azure.net");

    /// <summary>A challenge.</summary>
    public static string ChallengeOf(Guid tenant, string resource) =>
        $"Bearer authorization=\"https://login.microsoftonline.com/{tenant}\", resource=\"{resource}\"";

    /// <summary>Leads every host name to this vault, and trusts its certificate alone. Everything else about the handler stays as it is.</summary>
    public SocketsHttpHandler Lead(SocketsHttpHandler handler)
    {
        var port = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
        handler.UseProxy = false;
        handler.SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                certificate is not null && certificate.GetCertHashString() == _certificate.GetCertHashString(),
        };
        handler.ConnectCallback = async (_, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        };
        return handler;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var request = new VaultRequest(context.Request.Host.Host, context.Request.Path, context.Request.Headers.Authorization.Count > 0);
        _requests.Enqueue(request);
        if (request.HasToken)
        {
            await _answer(context, request.IsDeletedOne ? 0 : Interlocked.Increment(ref _asked));
            return;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = _challenge;
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=*.vault.azure.net", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}

/// <summary>A request to a vault.</summary>
internal sealed record VaultRequest(string Host, string Path, bool HasToken)
{
    /// <summary>Whether it asks for a deleted secret.</summary>
    public bool IsDeletedOne => Path.StartsWith("/deletedsecrets/", StringComparison.Ordinal);
}
