using System.Collections.Immutable;
using AvdPulumi.Components.ControlPlane;
using AvdPulumi.Components.FileServers;
using AvdPulumi.Components.Platform;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Files;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Stacks.Mapping;
using Pulumi;

namespace AvdPulumi.Stacks.Machines;

/// <summary>The layer <c>sofs</c>: the file servers of the pools that the stack picks.</summary>
internal static class FileServerLayer
{
    /// <summary>Deploys what the stack picks.</summary>
    public static ImmutableDictionary<EstateFileServer, ScaleOutFileServer> Deploy(MachineLayers layers) =>
        (layers.Site is null || !layers.Has(Layers.Sofs) ? [] : layers.Estate.OwnFileServers).ToImmutableDictionary(
            server => server,
            server => Deploy(layers, server)
        );

    private static ScaleOutFileServer Deploy(MachineLayers layers, EstateFileServer server)
    {
        var (estate, sofs, witness) = (layers.Estate, server.Settings, AccountOfWitness(layers.Estate, server));
        var definition = FileServerMapping.DefinitionFrom(
            server,
            new()
            {
                Estate = estate,
                Secrets = layers.Secrets,
                GroupName = layers.GroupName,
                AdminPassword = layers.PasswordOf(
                    sofs.Admin.Password,
                    MachineLayers.Named("file-server-admin", server.Key),
                    server.AdminSecretName,
                    "Local administrator of the file server's nodes",
                    estate.Tags.ToImmutableDictionary()
                ),
                RuleId = RuleOf(layers),
                WitnessKey =
                    witness is null ? null
                    : sofs.Witness!.AccountKey is { } given ? (Input<string>)layers.Secrets.ValueOf(given)
                    : KeyOf(layers, witness),
            }
        );
        var options = layers.Options();
        options.DependsOn = layers.Gate.Open.Apply(reached =>
            reached.AddRange(layers.Access).AddRange(layers.ControlPlane?.StorageOf(StoragePurpose.Witness) ?? [])
        );
        return new ScaleOutFileServer(
            MachineLayers.Named("file-server", server.Key),
            new()
            {
                FileServer = definition,
                Site = layers.Site!,
                Ends = layers.Ends,
            },
            options
        );
    }

    private static Input<string>? RuleOf(MachineLayers layers)
    {
        if (!EstateAlerts.CollectsFromFileServers(layers.Estate))
            return null;
        return layers.ControlPlane?.FileServerRule is { } rule ? rule.Id : layers.Estate.FileServerRuleId;
    }

    private static EstateAccount? AccountOfWitness(AvdEstate estate, EstateFileServer server) =>
        server.Settings.Witness is { Type: WitnessType.Cloud }
            ? estate.Accounts.FirstOrDefault(account => account.Use == StorageUse.Witness)
            : null;

    // an account that this stack makes has no key before it is made
    private static Output<string> KeyOf(MachineLayers layers, EstateAccount account)
    {
        var id = account.IdIn(layers.Estate.Groups);
        var made = layers.ControlPlane?.StorageAccounts.GetValueOrDefault(StoragePurpose.Witness)?.Id;
        return StorageAccountKeys.FirstOf(
            made ?? layers.Gate.Open.Apply(_ => id),
            new InvokeOptions { Provider = layers.Subscriptions.Providers.For(id) }
        );
    }
}
