using System.Collections.Immutable;
using System.Globalization;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>Reads registration tokens of host pools, made in this stack or in another one.</summary>
public static class RegistrationTokens
{
    /// <summary>The token that ends last. Keep it secret: whoever has it can register hosts.</summary>
    /// <param name="hostPool">Name of the host pool.</param>
    /// <param name="resourceGroup">Its resource group.</param>
    /// <param name="options">Through which provider Azure is asked.</param>
    /// <param name="whenNone">What stands in its place where Azure lists none, or refuses to say; it is given the refusal.</param>
    /// <remarks>
    /// The pool's own output does not do: Azure gives the token in its answer to the request only, and null ever after.
    /// It is a task and not an output, because the failure of an output is reported as it is.
    /// </remarks>
    public static Task<string> LatestAsync(
        string hostPool,
        string resourceGroup,
        InvokeOptions options,
        Func<string?, Task<string>> whenNone
    ) =>
        FirstOfAsync(
            async () =>
                LatestOf(
                    (
                        await AzureNative
                            .DesktopVirtualization.ListHostPoolRegistrationTokens.InvokeAsync(
                                new() { HostPoolName = hostPool, ResourceGroupName = resourceGroup },
                                options
                            )
                            .ConfigureAwait(false)
                    ).Value
                ),
            whenNone
        );

    /// <summary>A token with which one host alone can register. Keep it secret.</summary>
    /// <param name="host">The host, which must be a resource of its pool, and when the token ends.</param>
    /// <param name="options">Through which provider Azure is asked.</param>
    /// <param name="whenNone">What stands in its place where Azure lists none, or refuses to say; it is given the refusal.</param>
    public static Task<string> OfHostAsync(
        AzureNative.DesktopVirtualization.ListSessionHostSingleRegistrationTokensArgs host,
        InvokeOptions options,
        Func<string?, Task<string>> whenNone
    ) =>
        FirstOfAsync(
            async () =>
                LatestOf(
                    (
                        await AzureNative
                            .DesktopVirtualization.ListSessionHostSingleRegistrationTokens.InvokeAsync(host, options)
                            .ConfigureAwait(false)
                    ).Value
                ),
            whenNone
        );

    /// <summary>
    /// What stands in place of a token that Azure does not give, for <see cref="RegistrationTokenArgs.WhenNone"/>: nothing in a preview, since the deployment asks for a new one.
    /// A deployment ends, and so does every run to which Azure refuses the tokens.
    /// </summary>
    /// <param name="isPreview">Whether the run is a preview: <c>Deployment.Instance.IsDryRun</c>.</param>
    public static Func<string?, Task<string>> EndUnless(bool isPreview) =>
        refusal =>
            refusal is not null ? throw new RunException($"Azure gives no registration token of the host pool: {refusal}")
            : isPreview ? Task.FromResult("")
            : throw new RunException("The host pool has no registration token. Its definition must have a TokenWindow as its Token.");

    private static async Task<string> FirstOfAsync(Func<Task<string?>> ask, Func<string?, Task<string>> whenNone)
    {
        string? refusal = null;
        try
        {
            if (await ask().ConfigureAwait(false) is { } token)
                return token;
        }
        // the SDK throws a type of its own for a function that failed, which only the real package has
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            refusal = exception.Message;
        }

        return await whenNone(refusal).ConfigureAwait(false);
    }

    private static string? LatestOf(ImmutableArray<AzureNative.DesktopVirtualization.Outputs.RegistrationTokenMinimalResponse> tokens) =>
        tokens.IsDefault
            ? null
            : tokens.Where(token => !string.IsNullOrEmpty(token.Token)).MaxBy(token => EndOf(token.ExpirationTime))?.Token;

    private static DateTimeOffset EndOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : DateTimeOffset.MinValue;
}
