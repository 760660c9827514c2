using Azure.Core;

namespace AvdPulumi.Tests.Infra.Vaults;

/// <summary>A login that gives a token, or fails as a login of a library does. It counts.</summary>
internal sealed class VaultTestLogin(Exception? failure = null) : TokenCredential
{
    private int _asked;

    public int Asked => _asked;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        return failure is null ? new(new AccessToken("token", DateTimeOffset.MaxValue)) : throw failure;
    }
}
