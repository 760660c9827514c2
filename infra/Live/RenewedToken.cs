using Azure.Core;
using Azure.Core.Pipeline;

namespace AvdPulumi.Infra.Live;

/// <summary>
/// Sends a token with each request. A token that Azure refuses although it has not ended (401), because it was revoked or clocks differ, is replaced once, and the request is sent again. If the new
/// one is refused as well, no further one is asked for: a login may ask several services.
/// </summary>
/// <remarks>Source: Access tokens in the Microsoft identity platform, https://learn.microsoft.com/entra/identity-platform/access-tokens (401 for an invalid token).</remarks>
/// <param name="login">Who signs in.</param>
/// <param name="scope">What the token is for.</param>
internal sealed class RenewedToken(TokenCredential login, string scope) : HttpPipelinePolicy
{
    private const int Unauthorized = 401;

    private readonly Lock _turn = new();

    // it keeps the token until shortly before its end
    private BearerTokenAuthenticationPolicy _current = new(login, scope);
    private bool _isFinal;

    /// <inheritdoc />
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var used = _current;
        await used.ProcessAsync(message, pipeline).ConfigureAwait(false);
        if (message.Response.Status != Unauthorized || Renewed(used) is not { } renewed)
            return;
        message.Response.Dispose();
        await renewed.ProcessAsync(message, pipeline).ConfigureAwait(false);
        if (message.Response.Status != Unauthorized)
            return;
        lock (_turn)
            _isFinal = true;
    }

    /// <inheritdoc />
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Azure is read asynchronously.");

    // requests at the same time share one new token
    private BearerTokenAuthenticationPolicy? Renewed(BearerTokenAuthenticationPolicy used)
    {
        lock (_turn)
        {
            if (_isFinal)
                return null;
            if (_current == used)
                _current = new BearerTokenAuthenticationPolicy(login, scope);
            return _current;
        }
    }
}
