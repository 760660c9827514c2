using System.Globalization;
using AvdPulumi.Components.Foundation;
using Pulumi;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>
/// The registration token of a host pool, read back after the pool has it, and kept as a secret in the vault until it ends.
/// Phase 2. It is secret from the moment it is read; nothing but protected settings of session hosts may take it.
/// </summary>
public sealed class RegistrationToken : ComponentResource, IPhased
{
    private const string ContentType = "AVD registration token";

    /// <summary>Reads the token, and stores it where the args say so.</summary>
    public RegistrationToken(string name, RegistrationTokenArgs args, ComponentResourceOptions? options = null)
        : base("avd:avd:RegistrationToken", name, options)
    {
        Value = Output.CreateSecret(Output.Tuple(args.HostPool.Id, args.HostPool.Name, args.HostPool.ResourceGroupName.Apply(group => group))
            .Apply(pool => TokenOfAsync(pool.Item2, pool.Item3, args.WhenNone)));
        if (args.Store is { } store)
        {
            var secret = new AzureNative.KeyVault.Secret($"{name}-secret", new()
            {
                SecretName = store.SecretName,
                VaultName = store.KeyVault.Name,
                ResourceGroupName = store.KeyVault.ResourceGroupName,
                Tags = args.Tags,
                Properties = new AzureNative.KeyVault.Inputs.SecretPropertiesArgs
                {
                    Value = Value,
                    ContentType = ContentType,
                    Attributes = new AzureNative.KeyVault.Inputs.SecretAttributesArgs { Enabled = true, Expires = args.Window.ExpiresUnixSeconds },
                },
            }, this.Child().Through(store.Provider));
            SecretId = secret.Id;
        }

        RegisterOutputs();
    }

    /// <inheritdoc />
    public DeploymentPhase Phase => DeploymentPhase.RegistrationToken;

    /// <summary>The token; secret. Empty only in a preview of a pool whose token has ended, when the deployment would make a new one.</summary>
    public Output<string> Value { get; }

    /// <summary>Full ARM id of the vault's secret; null where the token is not stored.</summary>
    public Output<string>? SecretId { get; }

    // The pool's own output does not do: Azure gives the token in its answer to the request only, and null ever after.
    // It is a task and not an output, because the failure of an output is reported as it is.
    private async Task<string> TokenOfAsync(string hostPool, string resourceGroup, Func<string?, Task<string>> whenNone)
    {
        string? refusal = null;
        try
        {
            var listed = await AzureNative.DesktopVirtualization.ListHostPoolRegistrationTokens.InvokeAsync(
                new() { HostPoolName = hostPool, ResourceGroupName = resourceGroup }, new InvokeOptions { Parent = this }).ConfigureAwait(false);
            if (LatestOf(listed) is { } token) return token;
        }
        // the SDK throws a type of its own for a function that failed, which only the real package has
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            refusal = exception.Message;
        }

        return await whenNone(refusal).ConfigureAwait(false);
    }

    private static string? LatestOf(AzureNative.DesktopVirtualization.ListHostPoolRegistrationTokensResult list) =>
        list.Value.IsDefault ? null : list.Value.Where(token => !string.IsNullOrEmpty(token.Token)).MaxBy(token => EndOf(token.ExpirationTime))?.Token;

    private static DateTimeOffset EndOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : DateTimeOffset.MinValue;
}
