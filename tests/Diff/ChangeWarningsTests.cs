using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Diff.Consequences;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;
using static AvdPulumi.Tests.Diff.Models;

namespace AvdPulumi.Tests.Diff;

/// <summary>What a deployment of changes would stumble over, and what follows from it.</summary>
public sealed class ChangeWarningsTests
{
    [Fact]
    public void A_deployment_that_would_stumble_is_warned_of()
    {
        var before = Of(
            VaultOf("kv", ("properties", Map(("softDeleteRetentionInDays", 90)))),
            PoolOf("Pooled") with
            {
                Protect = true,
            },
            Resource(Logs, "old", ("workspaceName", "w"), ("resourceGroupName", "rg"))
        );
        var after = Of(
            VaultOf("kv", ("properties", Map(("softDeleteRetentionInDays", 7)))),
            PoolOf("Personal") with
            {
                Protect = true,
            },
            Resource(Logs, "new", ("workspaceName", "W"), ("resourceGroupName", "rg"))
        );

        Assert.Equal(["AVD6022", "AVD6023", "AVD6024"], WarningsOf(before, after).Select(found => found.Code));
    }

    [Fact]
    public void A_lock_refuses_what_is_deleted_below_it_and_nothing_else()
    {
        var group = $"/subscriptions/{Subscription}/resourceGroups/rg";
        var locked = Resource(
            "azure-native:authorization:ManagementLockByScope",
            "lock",
            ("lockName", "l"),
            ("level", "CanNotDelete"),
            ("scope", group)
        );
        var (role, other) = (
            RoleOf("r", "Owner", "Ops", $"{group}/providers/Microsoft.KeyVault/vaults/kv"),
            RoleOf("s", "Owner", "Ops", $"{group}-2")
        );

        var found = Assert.Single(WarningsOf(Of(locked, VaultOf("kv"), role, other), Of(locked, VaultOf("kv"))));

        Assert.Equal("AVD6028", found.Code);
        Assert.EndsWith("authorization:RoleAssignment Owner for Ops.", found.Message, StringComparison.Ordinal);
    }

    // in a divided estate, another stack has the lock
    [Theory]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    [InlineData(true, true, true)]
    public void A_lock_of_another_stack_and_one_that_comes_with_the_change_refuse_it_too(bool isBefore, bool isAfter, bool isReadOnly)
    {
        var group = $"/subscriptions/{Subscription}/resourceGroups/rg";
        PreviewModel With(PreviewModel model, bool hasLock) =>
            model with
            {
                Overview = new() { Locks = hasLock ? [new(group, isReadOnly)] : [] },
            };
        var deletion = (
            With(Of(VaultOf("kv"), RoleOf("r", "Owner", "Ops", $"{group}/providers/Microsoft.KeyVault/vaults/kv")), isBefore),
            With(Of(VaultOf("kv")), isAfter)
        );
        var update = (With(Of(VaultOf("kv")), isBefore), With(Of(VaultOf("kv", ("tags", Map(("x", "y"))))), isAfter));

        Assert.Equal(["AVD6028"], WarningsOf(deletion.Item1, deletion.Item2).Select(found => found.Code));
        Assert.Equal(isReadOnly ? ["AVD6028"] : [], WarningsOf(update.Item1, update.Item2).Select(found => found.Code));
    }

    [Fact]
    public void An_input_that_is_left_as_it_is_is_a_note()
    {
        static PreviewResource NodeOf(string image) =>
            Resource(
                "azure-native:azurestackhci:VirtualMachineInstance",
                "node-1",
                ("resourceUri", $"/subscriptions/{Subscription}/resourceGroups/rg/providers/Microsoft.HybridCompute/machines/node-1"),
                ("storageProfile", Map(("imageReference", Map(("id", image)))))
            ) with
            {
                IgnoreChanges = ["storageProfile.imageReference", "osProfile.adminPassword"],
            };

        var found = Assert.Single(WarningsOf(Of(NodeOf("a")), Of(NodeOf("b"))));

        Assert.Equal(("AVD6029", Severity.Note), (found.Code, found.Severity));
        Assert.Contains(
            "'storageProfile.imageReference' differs, and is left as it is on file server node",
            found.Message,
            StringComparison.Ordinal
        );
    }

    public static TheoryData<PreviewResource, PreviewResource?, string> Consequences =>
        new()
        {
            {
                ScriptOf("fslogix-check", "Shares", @"\\a\profiles"),
                ScriptOf("fslogix-check", "Shares", @"\\b\profiles"),
                "empty profiles"
            },
            { ScriptOf("cluster", "ClusterName", "a"), ScriptOf("cluster", "ClusterName", "b"), "cluster-differs" },
            {
                Resource(
                    "azure-native:desktopvirtualization:ApplicationGroup",
                    "g",
                    ("applicationGroupName", "g"),
                    ("resourceGroupName", "rg")
                ),
                null,
                "its users lose"
            },
            {
                VaultOf("kv", ("properties", Map(("enablePurgeProtection", true)))),
                VaultOf("kv", ("properties", Map(("enablePurgeProtection", false)))),
                "purge protection stays on"
            },
            { VaultOf("kv"), null, "keeps its name" },
        };

    [Theory]
    [MemberData(nameof(Consequences))]
    public void What_follows_from_a_change_is_a_warning(PreviewResource before, PreviewResource? after, string text) =>
        Assert.Contains(
            WarningsOf(Of(before), after is null ? Of() : Of(after)),
            found => found.Code == "AVD6040" && found.Message.Contains(text, StringComparison.Ordinal)
        );

    [Fact]
    public void Purge_protection_that_is_turned_on_has_no_consequence() =>
        Assert.Empty(
            WarningsOf(
                Of(VaultOf("kv", ("properties", Map(("enablePurgeProtection", false))))),
                Of(VaultOf("kv", ("properties", Map(("enablePurgeProtection", true)))))
            )
        );

    // a row that no preview could meet says nothing, and no test of a made-up resource would notice
    [Fact]
    public async Task Every_consequence_is_of_something_that_the_program_makes()
    {
        var resources = (await WholePreviews.AllAsync()).SelectMany(preview => preview.Model.Resources).ToList();

        Assert.All(
            ConsequenceTable.All,
            row =>
                Assert.Contains(
                    resources,
                    resource =>
                        resource.Type == row.Type
                        && (row.Input is not { } input || ValueText.At(resource.Inputs, input) is not null)
                        && (
                            row.Parameter is not { } parameter
                            || (
                                ValueText.At(resource.Inputs, "runCommandName") is PreviewValue.Text(var script)
                                && script == parameter.Script
                                && ValueText.At(resource.Inputs, "parameters[].name") is PreviewValue.List(var names)
                                && names.Contains(new PreviewValue.Text(parameter.Parameter))
                            )
                        )
                )
        );
    }

    [Fact]
    public void Every_consequence_names_a_page_of_this_project() =>
        Assert.All(ConsequenceTable.All, row => Assert.True(File.Exists(Repository.PathOf(row.Page.Split('#')[0])), row.Page));

    private static PreviewResource ScriptOf(string script, string parameter, string value) =>
        Resource(
            "azure-native:hybridcompute:MachineRunCommand",
            script,
            ("runCommandName", script),
            ("machineName", "m"),
            ("resourceGroupName", "rg"),
            ("parameters", new object[] { Map(("name", parameter), ("value", value)) })
        );

    private static List<Diagnostic> WarningsOf(PreviewModel before, PreviewModel after) =>
        [.. ChangeWarnings.Of(Compare(before, after), before, after)];
}
