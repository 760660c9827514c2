using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Infra.Rendering;
using AvdPulumi.Infra.Rendering.Diffs;
using static AvdPulumi.Tests.Diff.Models;

namespace AvdPulumi.Tests.Diff;

/// <summary>What the bill depends on, before and after a change.</summary>
public sealed class CostChangesTests
{
    [Fact]
    public void Machines_and_their_processors_are_counted_on_both_sides()
    {
        var diff = Compare(Of(HostOf("h-1")).WithSeats(9), Of([.. HostOf("h-1"), .. HostOf("h-2"), .. HostOf("h-3")]).WithSeats(9));

        Assert.Equal(
            [new("Session hosts", "1", "3"), new("Virtual processors under the AVD service fee", "4", "12")],
            diff.Cost.AsEnumerable()
        );
    }

    [Theory]
    [InlineData(5, 10, "5 GB", "10 GB")]
    [InlineData(5, -1, "5 GB", "no cap")]
    [InlineData(-1, 5, "no cap", "5 GB")]
    public void A_daily_cap_is_compared(int before, int after, string told, string now)
    {
        var diff = Compare(Of(WorkspaceOf(before)), Of(WorkspaceOf(after)));

        Assert.Equal([new("Daily cap of Log Analytics workspace logs", told, now)], diff.Cost.AsEnumerable());
    }

    [Fact]
    public void Premium_shares_that_grow_are_shown_with_their_size() =>
        Assert.Equal(
            [new("Provisioned premium shares of stprofiles", "1 share, 1024 GiB", "1 share, 2048 GiB")],
            Compare(Of(Storage(1024)), Of(Storage(2048))).Cost.AsEnumerable()
        );

    [Fact]
    public void What_one_side_lacks_is_none()
    {
        var vault = VaultOf("kv", ("properties", Map(("sku", Map(("name", "premium"))))));
        string[] lines = ["Premium key vault kv: none → on", "Premium key vault kv: on → none"];

        Assert.Equal(lines, DiffWords.CostOf(Compare(Of(), Of(vault))).Concat(DiffWords.CostOf(Compare(Of(vault), Of()))));
    }

    [Fact]
    public void What_stays_is_not_shown()
    {
        PreviewResource[] same = [WorkspaceOf(5), .. Storage(1024)];
        var diff = Compare(Of([.. same, VaultOf("kv", ("tags", "a"))]), Of([.. same, VaultOf("kv", ("tags", "b"))]));

        Assert.Empty(diff.Cost);
        Assert.DoesNotContain(
            DiffWords.CostTitle,
            DiffTextRenderer.Render(new DiffReport("base", [diff]), Style.Plain, 100),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Each_format_shows_it()
    {
        var report = new DiffReport("base", [Compare(Of(WorkspaceOf(5)), Of(WorkspaceOf(10)))]);
        const string Line = "Daily cap of Log Analytics workspace logs: 5 GB → 10 GB";

        Assert.Contains($"{DiffWords.CostTitle}\n  {Line}\n", DiffTextRenderer.Render(report, Style.Plain, 100), StringComparison.Ordinal);
        Assert.Contains($"- {Line}\n", DiffMarkdownRenderer.Render(report, "avd"), StringComparison.Ordinal);
        Assert.Contains("\"after\": \"10 GB\"", DiffJsonRenderer.Render(report), StringComparison.Ordinal);
    }

    private static PreviewResource WorkspaceOf(int cap) =>
        Resource(Logs, "logs", ("workspaceName", "logs"), ("resourceGroupName", "rg"), ("workspaceCapping", Map(("dailyQuotaGb", cap))));

    private static PreviewResource[] Storage(int quota) =>
        [
            Resource(
                "azure-native:storage:StorageAccount",
                "storage",
                ("accountName", "stprofiles"),
                ("resourceGroupName", "rg"),
                ("sku", Map(("name", "Premium_LRS")))
            ),
            Resource(
                "azure-native:storage:FileShare",
                "share",
                ("accountName", "stprofiles"),
                ("resourceGroupName", "rg"),
                ("shareName", "profiles"),
                ("shareQuota", quota)
            ),
        ];
}
