using System.Globalization;
using System.Text.Json.Nodes;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Estate.Secrets;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;

namespace AvdPulumi.Tests.Live;

/// <summary>A healthy estate in a double of Azure: what was deployed, and what only runs: session hosts, records of logs, secrets.</summary>
internal static class RunningEstate
{
    /// <summary>The time of the runs.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 8, 30, 0, TimeSpan.Zero);

    /// <summary>Starts it.</summary>
    public static async Task<AzureDouble> StartAsync(WholePreview whole)
    {
        var azure = await AzureDouble.StartAsync(whole.Model);
        // those of an export have names of one domain
        azure.RemoveAll("Microsoft.DesktopVirtualization/hostpools/sessionhosts");
        foreach (var pool in whole.Estate.PoolsWithOwnHosts)
        foreach (var host in pool.Hosts)
            azure.Add(HostOf(pool, host.RegisteredName));
        foreach (
            var secret in EstateSecret
                .Of(whole.Estate)
                .Select(secret => secret.Reference)
                .Where(secret => secret.Scheme == SecretScheme.KeyVault)
        )
            AddSecret(azure, whole.Estate, secret);
        foreach (var pool in azure.IdsOf("Microsoft.DesktopVirtualization/hostPools"))
            azure[pool]["properties"]!["registrationInfo"] = new JsonObject { ["expirationTime"] = Text(Now.AddDays(3)) };
        AddAdopted(azure, whole.Estate.LogAnalyticsId, "Microsoft.OperationalInsights/workspaces");
        AddStates(azure);
        AddIdentities(azure, whole.Model);
        if (whole.Estate.RecoveryVaultId is { } vault)
        {
            AddAdopted(azure, vault, "Microsoft.RecoveryServices/vaults");
            azure.Add(BackupOf(vault, "F:\\", "fs-con-01", Now.AddHours(-10)));
        }
        azure.Logs = _ => LogsOf(azure, Now.AddMinutes(-5));
        return azure;
    }

    // what a config adopts exists without a deployment
    private static void AddAdopted(AzureDouble azure, string id, string type) =>
        azure.Add(
            new JsonObject
            {
                ["id"] = id,
                ["type"] = type,
                ["name"] = id.Split('/')[^1],
            },
            keep: true
        );

    /// <summary>An item that the agent in a guest backs up.</summary>
    /// <param name="vault">ARM id of the Recovery Services vault.</param>
    /// <param name="volume">The volume.</param>
    /// <param name="computer">The machine.</param>
    /// <param name="last">Its last backup.</param>
    public static JsonObject BackupOf(string vault, string volume, string computer, DateTimeOffset last) =>
        new()
        {
            ["id"] = $"{vault}/backupProtectedItems/{computer}",
            ["type"] = "Microsoft.RecoveryServices/vaults/backupProtectedItems",
            ["name"] = computer,
            ["properties"] = new JsonObject
            {
                ["protectedItemType"] = "MabFileFolderProtectedItem",
                ["friendlyName"] = volume,
                ["computerName"] = computer,
                ["protectionState"] = "Protected",
                ["lastBackupTime"] = Text(last),
            },
        };

    // what agents report of machines, extensions and run commands
    private static void AddStates(AzureDouble azure)
    {
        foreach (var id in azure.IdsOf("Microsoft.HybridCompute/machines"))
        {
            var machine = azure[id]["properties"]!;
            machine["status"] = "Connected";
            machine["lastStatusChange"] = Text(Now.AddMinutes(-4));
            machine["agentVersion"] = "1.52.03079.2231";
        }
        foreach (var id in azure.IdsOf("Microsoft.HybridCompute/machines/extensions"))
            azure[id]["properties"]!["typeHandlerVersion"] = $"{azure[id]["properties"]!["typeHandlerVersion"]}.22.1";
        foreach (var id in azure.IdsOf("Microsoft.HybridCompute/machines/runCommands"))
            azure[id]["properties"]!["instanceView"] = new JsonObject { ["executionState"] = "Succeeded", ["exitCode"] = 0 };
    }

    // Azure gives an identity its object id; the preview knows none
    private static void AddIdentities(AzureDouble azure, PreviewModel model)
    {
        var number = 0xe0;
        var open = model
            .Resources.Where(role =>
                role.Type == "azure-native:authorization:RoleAssignment" && role.Inputs["principalId"] is PreviewValue.Unknown
            )
            .SelectMany(role => role.DependsOn.Select(urn => (Urn: urn, Role: role)))
            .ToLookup(entry => entry.Urn, entry => entry.Role);
        foreach (
            var identity in model.Resources.Where(resource =>
                resource.Type is "azure-native:managedidentity:UserAssignedIdentity" or "azure-native:hybridcompute:Machine"
            )
        )
        {
            var objectId = string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0000-{++number:x12}");
            var shown = azure[AzureIdentity.ArmIdOf(identity)!];
            (identity.Type.EndsWith(":Machine", StringComparison.Ordinal) ? shown["identity"] ??= new JsonObject() : shown["properties"]!)[
                "principalId"
            ] = objectId;
            foreach (var role in open[identity.Urn])
                azure[AzureIdentity.ArmIdOf(role)!]["properties"]!["principalId"] = objectId;
        }
    }

    /// <summary>A registered host that is available.</summary>
    public static JsonObject HostOf(EstatePool pool, string name) =>
        new()
        {
            ["id"] = $"{pool.HostPoolId}/sessionHosts/{name}",
            ["type"] = "Microsoft.DesktopVirtualization/hostPools/sessionHosts",
            ["name"] = $"{pool.HostPoolId.Split('/')[^1]}/{name}",
            ["properties"] = new JsonObject
            {
                ["status"] = "Available",
                ["agentVersion"] = "1.0.9103.3700",
                ["updateState"] = "Succeeded",
                ["allowNewSession"] = true,
                ["sessionHostHealthCheckResults"] = new JsonArray(
                    new JsonObject { ["healthCheckName"] = "DomainJoinedCheck", ["healthCheckResult"] = "HealthCheckSucceeded" },
                    new JsonObject { ["healthCheckName"] = "SxSStackListenerCheck", ["healthCheckResult"] = "HealthCheckSucceeded" }
                ),
            },
        };

    /// <summary>A session of a user on a host.</summary>
    /// <param name="host">ARM id of the session host.</param>
    /// <param name="number">The number of the session on the host.</param>
    /// <param name="user">The user.</param>
    /// <param name="state">Azure's word, such as <c>Active</c>.</param>
    public static JsonObject SessionOf(string host, int number, string user, string state) =>
        new()
        {
            ["id"] = $"{host}/userSessions/{number}",
            ["type"] = "Microsoft.DesktopVirtualization/hostPools/sessionHosts/userSessions",
            ["name"] = $"{host.Split('/')[8]}/{host.Split('/')[^1]}/{number}",
            ["properties"] = new JsonObject
            {
                ["userPrincipalName"] = user,
                ["activeDirectoryUserName"] = $"CONTOSO\\{user.Split('@')[0]}",
                ["applicationType"] = "Desktop",
                ["sessionState"] = state,
                ["createTime"] = Text(Now.AddHours(-2)),
            },
        };

    /// <summary>A record of each table for each host pool and workspace.</summary>
    public static JsonNode LogsOf(AzureDouble azure, DateTimeOffset last)
    {
        string[] tables =
        [
            "WVDAgentHealthStatus",
            "WVDConnections",
            "WVDCheckpoints",
            "WVDConnectionNetworkData",
            "WVDConnectionGraphicsDataPreview",
            "WVDFeeds",
            "WVDAutoscaleEvaluationPooled",
        ];
        var rows = azure
            .IdsOf("Microsoft.DesktopVirtualization/hostPools")
            .Concat(azure.IdsOf("Microsoft.DesktopVirtualization/workspaces"))
            .SelectMany(id => tables.Select(table => new JsonArray(table, id.ToLowerInvariant(), Text(last))));
        return new JsonObject
        {
            ["tables"] = new JsonArray(new JsonObject { ["name"] = "PrimaryResult", ["rows"] = new JsonArray([.. rows]) }),
        };
    }

    private static void AddSecret(AzureDouble azure, AvdEstate estate, SecretReference secret)
    {
        var isOwn = string.Equals(secret.Vault, estate.KeyVaultName, StringComparison.OrdinalIgnoreCase);
        var vault = isOwn
            ? estate.KeyVaultId
            : estate
                .Settings.KeyVault.ExternalVaults.Single(other =>
                    string.Equals(other.Name, secret.Vault, StringComparison.OrdinalIgnoreCase)
                )
                .Id!.ToString();
        AddAdopted(azure, vault, "Microsoft.KeyVault/vaults");
        azure.Add(
            new JsonObject
            {
                ["id"] = $"{vault}/secrets/{secret.Name}",
                ["type"] = "Microsoft.KeyVault/vaults/secrets",
                ["name"] = secret.Name,
                ["properties"] = new JsonObject
                {
                    ["attributes"] = new JsonObject { ["enabled"] = true, ["exp"] = Now.AddDays(200).ToUnixTimeSeconds() },
                },
            }
        );
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
