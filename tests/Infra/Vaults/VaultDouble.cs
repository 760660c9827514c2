using System.Collections.Concurrent;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Tests.Infra.Loopback;
using Microsoft.AspNetCore.Http;

namespace AvdPulumi.Tests.Infra.Vaults;

/// <summary>A key vault on this machine: HTTPS with a certificate of its own, the challenge of a vault, and then the answers that a test wants.</summary>
internal sealed class VaultDouble : IAsyncDisposable
{
    private readonly ConcurrentQueue<VaultRequest> _requests = new();
    private readonly Func<HttpContext, int, Task> _answer;
    private readonly string _challenge;
    private LoopbackServer? _server;
    private int _asked;

    private VaultDouble(string challenge, Func<HttpContext, int, Task> answer) => (_challenge, _answer) = (challenge, answer);

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
        vault._server = await LoopbackServer.StartAsync(vault.HandleAsync);
        return vault;
    }

    /// <summary>The challenge of a vault in the tenant of a config.</summary>
    public static string ChallengeOf(SubscriptionSettings subscription) => ChallengeOf(subscription.TenantId, "https://vault.azure.net");

    /// <summary>A challenge.</summary>
    public static string ChallengeOf(Guid tenant, string resource) =>
        $"Bearer authorization=\"https://login.microsoftonline.com/{tenant}\", resource=\"{resource}\"";

    /// <summary>Leads every host name to this vault, and trusts its certificate alone. Everything else about the handler stays as it is.</summary>
    public SocketsHttpHandler Lead(SocketsHttpHandler handler) => _server!.Lead(handler);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _server!.DisposeAsync();

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
}

/// <summary>A request to a vault.</summary>
internal sealed record VaultRequest(string Host, string Path, bool HasToken)
{
    /// <summary>Whether it asks for a deleted secret.</summary>
    public bool IsDeletedOne => Path.StartsWith("/deletedsecrets/", StringComparison.Ordinal);
}
