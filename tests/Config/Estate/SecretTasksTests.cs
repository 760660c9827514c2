using System.Collections.Immutable;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Outside;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Pools;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Tests.Configuration;

/// <summary>What must be in which vault or stack config, before which layer.</summary>
public sealed class SecretTasksTests
{
    private const string Core = "kv-contoso-core";
    private static readonly AvdSettings Small = Loaded.Overlay("").Settings();
    private static readonly string Own = AvdEstate.Of(Small).KeyVaultName;

    [Fact]
    public void A_secret_of_an_external_vault_is_set_before_the_first_deployment_and_the_deployer_may_read_it()
    {
        var task = Find("secrets", With($"keyvault://{Core}/join"), Layers.Hosts);
        var id = Small.KeyVault.ExternalVaults.Single(vault => vault.Name == Core).Id;

        Assert.Equal(OutsideTime.BeforeFirst, task.When);
        Assert.Contains(
            $"az role assignment create --assignee {Small.Identity.DeploymentPrincipal!.ObjectId} --role Key Vault Secrets User --scope {id}",
            Commands(task)
        );
        Assert.Contains($"az keyvault secret set --vault-name {Core} --name join --file secret.txt --output none", Commands(task));
        Assert.Contains(
            "join: the password of the join account (domain.join_password), for sofs and hosts.",
            task.Steps.Select(step => step.Text)
        );
    }

    [Fact]
    public void A_secret_of_the_stacks_config_is_set_with_pulumi()
    {
        var task = Find("secrets", With("config://join"), Layers.Sofs);

        Assert.Contains("pulumi config set --secret avd:join", Commands(task));
        Assert.Contains("the stack's config", task.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_of_the_vault_that_the_control_plane_creates_is_set_after_it()
    {
        var task = Find("own-vault-secrets", With($"keyvault://{Own.ToUpperInvariant()}/join"), Layers.Hosts);

        Assert.Equal(OutsideTime.AfterControlPlane, task.When);
        Assert.Equal(
            [$"az keyvault secret set --vault-name {Own.ToUpperInvariant()} --name join --file secret.txt --output none"],
            Commands(task)
        );
    }

    [Fact]
    public void A_vault_that_is_adopted_or_recovered_exists_before()
    {
        Assert.True(
            ArmId.TryCreate(
                $"/subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/{Own}",
                out var id
            )
        );
        var settings = With($"keyvault://{Own}/join");
        var adopted = settings with { KeyVault = settings.KeyVault with { ExistingId = id } };
        var recovered = settings with { KeyVault = settings.KeyVault with { RecoverDeleted = true } };

        Assert.DoesNotContain("own-vault-secrets", Keys(adopted, Layers.Hosts));
        Assert.DoesNotContain("own-vault-secrets", Keys(recovered, Layers.Hosts));
        Assert.Contains(
            $"az keyvault secret set --vault-name {Own} --name join --file secret.txt --output none",
            Commands(Find("secrets", adopted, Layers.Hosts))
        );
        Assert.Contains(
            Commands(Find("secrets", adopted, Layers.Hosts)),
            command => command.EndsWith($"--scope {id}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_stack_lists_the_secrets_of_its_own_layers()
    {
        Assert.DoesNotContain("own-vault-secrets", Keys(With($"keyvault://{Own}/join"), Layers.Platform | Layers.Fslogix));
        Assert.Contains("own-vault-secrets", Keys(With($"keyvault://{Own}/join"), Layers.Sofs));
    }

    [Fact]
    public void A_stack_lists_the_secrets_of_its_own_pools()
    {
        ImmutableArray<PoolConfig> pools =
        [
            new() { Name = "light", Settings = With($"keyvault://{Core}/join-light") },
            new() { Name = "heavy", Settings = With($"keyvault://{Core}/join-heavy") },
        ];
        var share = new StackShare { Layers = Layers.Hosts, Picked = ["light"] };
        var commands = Commands(OutsideTasks.Of(AvdEstate.Of(Small, pools, share)).Single(task => task.Key == "secrets"));

        Assert.Contains(commands, command => command.Contains("--name join-light ", StringComparison.Ordinal));
        Assert.DoesNotContain(commands, command => command.Contains("--name join-heavy ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_with_two_uses_is_set_once()
    {
        var shared = With($"keyvault://{Core}/join");
        var task = Find(
            "secrets",
            shared with
            {
                SessionHost = shared.SessionHost with
                {
                    Admin = shared.SessionHost.Admin with { Password = Reference($"keyvault://{Core}/JOIN") },
                },
            },
            Layers.Hosts
        );

        Assert.Single(Commands(task), command => command.Contains("--name join ", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(
            task.Steps,
            step =>
                step.Text.Contains("session_host.admin.password", StringComparison.Ordinal)
                && step.Text.Contains("domain.join_password", StringComparison.Ordinal)
        );
    }

    private static AvdSettings With(string reference) => Small with { Domain = Small.Domain! with { JoinPassword = Reference(reference) } };

    private static SecretReference Reference(string text) =>
        SecretReference.TryCreate(text, out var reference) ? reference : throw new FormatException(text);

    private static OutsideTask Find(string key, AvdSettings settings, Layers layers) =>
        OutsideTasks.Of(EstateOf(settings, layers)).Single(task => task.Key == key);

    private static string[] Keys(AvdSettings settings, Layers layers) =>
        [.. OutsideTasks.Of(EstateOf(settings, layers)).Select(task => task.Key)];

    private static string[] Commands(OutsideTask task) => [.. task.Steps.Select(step => string.Join(' ', step.Command))];

    private static AvdEstate EstateOf(AvdSettings settings, Layers layers) =>
        AvdEstate.Of(settings, [new PoolConfig { Name = null, Settings = settings }], new StackShare { Layers = layers });
}
