using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Settings;
using static AvdPulumi.Infra.Preview.Overview.OverviewWords;

namespace AvdPulumi.Infra.Preview.Overview;

/// <summary>What cannot be deleted by mistake.</summary>
internal static class ProtectionLines
{
    /// <summary>The lines.</summary>
    public static OverviewSection Of(AvdEstate estate, IReadOnlyList<PreviewResource> resources) =>
        new(
            "Protected against deletion",
            [Protected(estate, resources), .. Locks(estate, resources), .. Vaults(resources), .. Shares(estate, resources)]
        );

    private static OverviewLine Protected(AvdEstate estate, IReadOnlyList<PreviewResource> resources)
    {
        var guarded = resources.Where(resource => resource is { IsInAzure: true, Protect: true }).ToList();
        if (guarded.Count == 0 && estate.Settings.Deployment.Protect)
            return new(
                "Nothing in this stack is of a kind that Pulumi protects; avd diff asks for an entry before what holds state is replaced or deleted",
                Setting: "deployment.allow_replace"
            );
        return guarded.Count == 0
            ? new(
                "Nothing is protected in Pulumi: one change of the config can delete any resource",
                OverviewWeight.Notable,
                "deployment.protect"
            )
            : new(
                $"Protected in Pulumi: {Count(guarded.Count, "resource")} ({string.Join(", ", KindCounts.Of(guarded).Select(kind => Count(kind.Count, kind.Kind, kind.Kind)))})",
                Setting: "deployment.protect"
            );
    }

    private static IEnumerable<OverviewLine> Locks(AvdEstate estate, IReadOnlyList<PreviewResource> resources) =>
        estate.Share.Platform && estate.Settings.Deployment.Lock == ResourceLock.None
            ?
            [
                new(
                    "No management lock: whoever may delete in Azure can delete the control plane",
                    OverviewWeight.Notable,
                    "deployment.lock"
                ),
            ]
            : resources
                .Where(ResourceKinds.ManagementLocks.Has)
                .Select(locked => new OverviewLine(
                    $"Locked in Azure: {ScopeText.Of(locked.TextAt("scope") ?? ValueText.Unknown)} ({locked.TextAt("level")})",
                    Setting: "deployment.lock"
                ));

    private static IEnumerable<OverviewLine> Vaults(IEnumerable<PreviewResource> resources) =>
        resources
            .Where(resource => ResourceKinds.Is(resource, "keyvault:Vault"))
            .Select(safe =>
            {
                var purge = safe.IsOn("properties.enablePurgeProtection");
                var kept = safe.NumberAt("properties.softDeleteRetentionInDays") is { } days
                    ? $" kept for {Count(days, "day")} after deletion"
                    : "";
                return new OverviewLine(
                    $"Key vault {safe.AzureName}: secrets{kept}{(purge ? ", and nobody can purge them before" : ", but an administrator can purge them at once")}",
                    purge ? OverviewWeight.Plain : OverviewWeight.Notable,
                    "key_vault.purge_protection"
                );
            });

    private static IEnumerable<OverviewLine> Shares(AvdEstate estate, IEnumerable<PreviewResource> resources) =>
        resources
            .Where(resource => ResourceKinds.Is(resource, "storage:FileServiceProperties"))
            .Select(files =>
                files.NumberAt("shareDeleteRetentionPolicy.days") is { } days
                    ? new OverviewLine(
                        $"Deleted file shares of {files.TextAt("accountName")}: kept for {Count(days, "day")}",
                        Setting: EstateAccount.SettingOf(estate, files.TextAt("accountName") ?? "")
                    )
                    : null
            )
            .OfType<OverviewLine>();
}
