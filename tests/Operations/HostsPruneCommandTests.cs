using AvdPulumi.Tests.Shared;
using Spectre.Console.Testing;

namespace AvdPulumi.Tests.Operations;

/// <summary><c>avd hosts prune</c> as its users run it. It removes only what has no machine for certain.</summary>
public sealed class HostsPruneCommandTests
{
    [Fact]
    public async Task A_registration_without_a_machine_is_removed()
    {
        await using var azure = await HostRuns.BusyAsync();

        var run = await HostRuns.RunAsync(azure, "prune", "--yes");

        Assert.Equal(0, run.Code);
        Golden.Verify(run.Out, "tests", "Goldens", "hosts", "prune.txt");
        Assert.EndsWith(HostRuns.Stranger, Assert.Single(azure.Changes), StringComparison.Ordinal);
        Assert.Contains("Removed 1 registration, 0 left.", run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Violations);
    }

    [Fact]
    public async Task A_second_run_finds_nothing()
    {
        await using var azure = await HostRuns.BusyAsync();
        await HostRuns.RunAsync(azure, "prune", "--yes");

        var again = await HostRuns.RunAsync(azure, "prune", "--yes");

        Assert.Equal(0, again.Code);
        Assert.Contains("have no registration that the config does not have", again.Out, StringComparison.Ordinal);
        Assert.Single(azure.Changes);
    }

    [Fact]
    public async Task A_dry_run_removes_nothing()
    {
        await using var azure = await HostRuns.BusyAsync();

        var run = await HostRuns.RunAsync(azure, "prune", "--dry-run");

        Assert.Equal(0, run.Code);
        Assert.Empty(azure.Changes);
        Assert.EndsWith("Next: avd hosts prune --stack prod\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_to_ask_is_wrong_usage()
    {
        await using var azure = await HostRuns.BusyAsync();

        var run = await HostRuns.RunAsync(azure, "prune");

        Assert.Equal(2, run.Code);
        Assert.Contains("--yes removes without a question.", run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Changes);
    }

    [Theory]
    [InlineData("y", 1)]
    [InlineData("n", 0)]
    [InlineData("", 0)]
    public async Task On_a_terminal_the_answer_decides(string answer, int removed)
    {
        await using var azure = await HostRuns.BusyAsync();
        using var console = new TestConsole().Interactive();
        console.Input.PushTextWithEnter(answer);

        var run = await HostRuns.RunAsync(azure, host => host with { Terminal = _ => console }, "prune");

        Assert.Equal(0, run.Code);
        Assert.Equal(removed, azure.Changes.Count);
        Assert.Contains(HostRuns.Stranger, console.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status", "\"Available\"", "its agent answers (status Available)")]
    [InlineData("status", "\"NeedsAssistance\"", "its agent answers (status NeedsAssistance)")]
    [InlineData("sessions", "2", "it has user sessions")]
    [InlineData(
        "resourceId",
        "\"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/avd-old-099\"",
        "its machine is not on Azure Local"
    )]
    [InlineData("assignedUser", "\"kim@contoso.com\"", "it is assigned to a user; name it with --include-assigned avd-old-099")]
    public async Task A_registration_stays_unless_all_is_proven(string property, string value, string reason)
    {
        await using var azure = await HostRuns.BusyAsync();
        var stranger = azure.IdsOf(HostRuns.Hosts).Single(id => id.EndsWith(HostRuns.Stranger, StringComparison.Ordinal));
        azure[stranger]["properties"]![property] = System.Text.Json.Nodes.JsonNode.Parse(value);

        var run = await HostRuns.RunAsync(azure, "prune", "--yes", "--width", "200");

        Assert.Equal(0, run.Code);
        Assert.Contains($"stays: {reason}", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("kim@contoso.com", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Changes);
    }

    [Fact]
    public async Task A_machine_with_the_name_or_the_id_keeps_it()
    {
        await using var azure = await HostRuns.BusyAsync();
        var stranger = azure.IdsOf(HostRuns.Hosts).Single(id => id.EndsWith(HostRuns.Stranger, StringComparison.Ordinal));
        var elsewhere =
            "/subscriptions/00000000-0000-0000-0000-00000000beef/resourceGroups/g/providers/Microsoft.HybridCompute/machines/other";
        azure[stranger]["properties"]!["resourceId"] = elsewhere;
        var machine = azure[HostRuns.MachineOf(azure, 0)].DeepClone().AsObject();
        machine["id"] = elsewhere;
        azure.Add(machine);

        var byId = await HostRuns.RunAsync(azure, "prune", "--yes");
        azure.Fail("/machines/other", 403, "AuthorizationFailed");
        var unread = await HostRuns.RunAsync(azure, "prune", "--yes");

        Assert.Contains("stays: its Arc machine exists", byId.Out, StringComparison.Ordinal);
        Assert.Contains("stays: nobody knows whether its Arc machine exists", unread.Out, StringComparison.Ordinal);
        Assert.Empty(azure.Changes);
    }

    [Fact]
    public async Task A_machine_of_that_name_in_another_group_keeps_it()
    {
        await using var azure = await HostRuns.BusyAsync();
        var machine = azure[HostRuns.MachineOf(azure, 0)].DeepClone().AsObject();
        machine["id"] =
            $"/subscriptions/{machine["id"]!.GetValue<string>().Split('/')[2]}/resourceGroups/elsewhere/providers/Microsoft.HybridCompute/machines/AVD-OLD-099";
        azure.Add(machine);

        var run = await HostRuns.RunAsync(azure, "prune", "--yes");

        Assert.Contains("stays: there is an Arc machine with its name", run.Out, StringComparison.Ordinal);
        Assert.Empty(azure.Changes);
    }

    [Fact]
    public async Task An_assigned_host_goes_if_it_is_named()
    {
        await using var azure = await HostRuns.BusyAsync();
        var stranger = azure.IdsOf(HostRuns.Hosts).Single(id => id.EndsWith(HostRuns.Stranger, StringComparison.Ordinal));
        azure[stranger]["properties"]!["assignedUser"] = "kim@contoso.com";

        var run = await HostRuns.RunAsync(azure, "prune", "--yes", "--include-assigned", "avd-old-099");

        Assert.Equal(0, run.Code);
        Assert.Single(azure.Changes);
    }

    [Fact]
    public async Task A_session_that_began_since_stops_the_removal()
    {
        await using var azure = await HostRuns.BusyAsync();
        azure.Fail($"/sessionHosts/{HostRuns.Stranger}", 409, "SessionHostHasSessions");

        var run = await HostRuns.RunAsync(azure, "prune", "--yes");

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD6072: Not made, registration removed", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Next: avd hosts prune --stack prod\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sessionHosts")]
    [InlineData("/userSessions")]
    [InlineData("/machines")]
    public async Task Nothing_is_removed_on_an_incomplete_picture(string path)
    {
        await using var azure = await HostRuns.BusyAsync();
        azure.Fail(path, 403, "AuthorizationFailed");

        var run = await HostRuns.RunAsync(azure, "prune", "--yes");

        Assert.Equal(1, run.Code);
        Assert.Contains("error AVD6073", run.Error, StringComparison.Ordinal);
        Assert.Empty(azure.Changes);
    }

    [Fact]
    public async Task What_Azure_says_is_shown_and_not_obeyed_by_a_terminal()
    {
        await using var azure = await HostRuns.BusyAsync();
        var stranger = azure.IdsOf(HostRuns.Hosts).Single(id => id.EndsWith(HostRuns.Stranger, StringComparison.Ordinal));
        azure[stranger]["properties"]!["status"] = "Odd\e[2J";

        var prune = await HostRuns.RunAsync(azure, "prune", "--yes");
        var list = await HostRuns.RunAsync(azure, "list");

        Assert.DoesNotContain('\e', prune.Out + prune.Error + list.Out + list.Error);
        Assert.Contains("Odd", prune.Out, StringComparison.Ordinal);
    }
}
