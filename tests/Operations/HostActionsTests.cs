using AvdPulumi.Infra.Operations;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Infra.Vaults;
using AvdPulumi.Tests.Live;
using AvdPulumi.Tests.Stacks;
using Azure.Identity;

namespace AvdPulumi.Tests.Operations;

/// <summary>Each change of a running estate: what it changes, what it answers when Azure does not, and how often it is sent.</summary>
public sealed class HostActionsTests
{
    private const string Hosts = "Microsoft.DesktopVirtualization/hostPools/sessionHosts";
    private const string Machines = "Microsoft.HybridCompute/machines";
    private static readonly Dictionary<string, string> Tag = new() { ["avd-no-scaling"] = "avd drain" };

    [Fact]
    public async Task Drain_mode_goes_on_and_off()
    {
        await using var azure = await StartAsync();
        using var actions = ActionsOn(azure);
        var host = azure.IdsOf(Hosts)[0];

        var on = await actions.SetDrainModeAsync(host, isDrained: true, CancellationToken.None);
        var drained = azure[host]["properties"]!["allowNewSession"]!.GetValue<bool>();
        await actions.SetDrainModeAsync(host, isDrained: false, CancellationToken.None);

        Assert.Equal(new ActionAnswer(HostAction.SetDrainMode, host, null), on);
        Assert.False(drained);
        Assert.True(azure[host]["properties"]!["allowNewSession"]!.GetValue<bool>());
        Assert.Empty(azure.Violations);
    }

    [Fact]
    public async Task A_tag_is_added_and_removed_and_others_stay()
    {
        await using var azure = await StartAsync();
        using var actions = ActionsOn(azure);
        var machine = azure.IdsOf(Machines)[0];
        var before = azure[machine]["tags"]!.ToJsonString();

        var added = await actions.AddTagsAsync(machine, Tag, CancellationToken.None);
        var tagged = azure[machine]["tags"]!["avd-no-scaling"]!.GetValue<string>();
        var removed = await actions.RemoveTagsAsync(machine, Tag, CancellationToken.None);

        Assert.True(added.IsDone && removed.IsDone);
        Assert.Equal("avd drain", tagged);
        Assert.Equal(before, azure[machine]["tags"]!.ToJsonString());
        Assert.Empty(azure.Violations);
    }

    [Fact]
    public async Task A_tag_with_the_value_of_somebody_else_stays()
    {
        await using var azure = await StartAsync();
        using var actions = ActionsOn(azure);
        var machine = azure.IdsOf(Machines)[0];
        azure[machine]["tags"]!["avd-no-scaling"] = "parked by Kim";

        Assert.True((await actions.RemoveTagsAsync(machine, Tag, CancellationToken.None)).IsDone);

        Assert.Equal("parked by Kim", azure[machine]["tags"]!["avd-no-scaling"]!.GetValue<string>());
    }

    [Fact]
    public async Task Sessions_of_all_hosts_are_one_list_and_a_message_reaches_one()
    {
        await using var azure = await StartAsync();
        using var actions = ActionsOn(azure);
        var (first, second) = (AddSession(azure, 0, "Active"), AddSession(azure, 1, "Disconnected"));
        Assert.True(UserMessage.TryCreate("Maintenance", "Please sign out.\nThank you.", out var message, out _));

        var sessions = await actions.ListSessionsAsync(PoolOf(azure), CancellationToken.None);
        var sent = await actions.SendMessageAsync(first, message, CancellationToken.None);

        Assert.Equal([first, second], sessions.Items.Select(item => item.GetProperty("id").GetString()!));
        Assert.Equal(1, azure.Requests.Count(request => request.StartsWith("GET", StringComparison.Ordinal)));
        Assert.True(sent.IsDone);
        Assert.EndsWith("/1 Maintenance: Please sign out.\nThank you.", Assert.Single(azure.Changes), StringComparison.Ordinal);
        Assert.Empty(azure.Violations);
    }

    [Fact]
    public async Task A_user_is_signed_out_once_and_a_second_time_is_no_failure()
    {
        await using var azure = await StartAsync();
        using var actions = ActionsOn(azure);
        var session = AddSession(azure, 0, "Active");

        Assert.True((await actions.SignOutAsync(session, force: false, CancellationToken.None)).IsDone);
        Assert.True((await actions.SignOutAsync(session, force: false, CancellationToken.None)).IsDone);

        Assert.Single(azure.Changes);
    }

    [Fact]
    public async Task A_registration_with_sessions_is_removed_by_force_alone()
    {
        await using var azure = await StartAsync();
        using var actions = ActionsOn(azure);
        AddSession(azure, 0, "Active");
        var host = azure.IdsOf(Hosts)[0];

        var refused = await actions.RemoveRegistrationAsync(host, force: false, CancellationToken.None);
        var before = azure.IdsOf(Hosts).Contains(host);
        var removed = await actions.RemoveRegistrationAsync(host, force: true, CancellationToken.None);

        Assert.Equal("Azure refused the request (409 SessionHostHasSessions)", refused.Words);
        Assert.True(before);
        Assert.True(removed.IsDone);
        Assert.DoesNotContain(host, azure.IdsOf(Hosts));
    }

    [Theory]
    [InlineData(403, "AuthorizationFailed", "no permission (403 AuthorizationFailed)", 1)]
    [InlineData(404, "NotFound", "it does not exist", 1)]
    [InlineData(409, "Conflict", "Azure refused the request (409 Conflict)", 1)]
    [InlineData(429, "TooManyRequests", "Azure is busy or throttles (429)", 5)]
    [InlineData(503, "ServerBusy", "Azure is busy or throttles (503)", 5)]
    public async Task What_Azure_answers_is_an_answer_and_tries_are_bounded(int status, string code, string words, int tries)
    {
        await using var azure = await StartAsync();
        using var actions = ActionsOn(azure);
        azure.Fail("/sessionHosts/", status, code);

        var answer = await actions.SetDrainModeAsync(azure.IdsOf(Hosts)[0], isDrained: true, CancellationToken.None);

        Assert.False(answer.IsDone);
        Assert.Equal(words, answer.Words);
        Assert.Equal(tries, azure.Requests.Count);
        Assert.Empty(azure.Changes);
    }

    [Fact]
    public async Task A_busy_Azure_is_asked_again_until_it_answers()
    {
        await using var azure = await StartAsync();
        using var actions = ActionsOn(azure);
        azure.Fail("/tags/default", 429, "TooManyRequests", times: 2, retryAfter: "3");

        Assert.True((await actions.AddTagsAsync(azure.IdsOf(Machines)[0], Tag, CancellationToken.None)).IsDone);

        Assert.Equal(3, azure.Requests.Count);
        Assert.Single(azure.Changes);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_message_is_sent_once_whatever_happens(int status)
    {
        await using var azure = await StartAsync();
        using var actions = ActionsOn(azure);
        var session = AddSession(azure, 0, "Active");
        azure.Fail("/sendMessage", status, "Busy");
        Assert.True(UserMessage.TryCreate("Maintenance", "Please sign out.", out var message, out _));

        var answer = await actions.SendMessageAsync(session, message, CancellationToken.None);

        Assert.Equal($"Azure is busy or throttles ({status}); it may have been done and is not tried again", answer.Words);
        Assert.Single(azure.Requests);
    }

    [Fact]
    public async Task A_lost_connection_is_an_answer()
    {
        await using var azure = await StartAsync();
        using var actions = ActionsOn(azure);
        azure.Fail(
            "/sessionHosts/",
            context =>
            {
                context.Abort();
                return Task.CompletedTask;
            }
        );

        var answer = await actions.RemoveRegistrationAsync(azure.IdsOf(Hosts)[0], force: false, CancellationToken.None);

        Assert.Equal("Azure does not answer", answer.Words);
    }

    [Fact]
    public async Task Without_a_login_nothing_is_sent()
    {
        await using var azure = await StartAsync();
        using var actions = LiveReading
            .ConnectionTo(azure, new VaultTestLogin(new CredentialUnavailableException("Canary")))
            .ActionsOf(TestSettings.Minimal.Subscription);

        var answer = await actions.SetDrainModeAsync(azure.IdsOf(Hosts)[0], isDrained: true, CancellationToken.None);

        Assert.Equal("nobody is signed in to Azure any more", answer.Words);
        Assert.Empty(azure.Requests);
    }

    [Fact]
    public async Task The_double_refuses_changes_that_no_test_allows()
    {
        await using var azure = await StartAsync();
        azure.AllowsChanges = false;
        using var actions = ActionsOn(azure);

        var answer = await actions.SetDrainModeAsync(azure.IdsOf(Hosts)[0], isDrained: true, CancellationToken.None);

        Assert.False(answer.IsDone);
        Assert.Single(azure.Violations);
    }

    [Fact]
    public void Every_change_has_its_role_and_its_source_once() =>
        Assert.Equal(Enum.GetValues<HostAction>(), HostActionFacts.All.Select(facts => facts.Action));

    [Theory]
    [InlineData("", "text", "The title of a message must not be empty.")]
    [InlineData("two\nlines", "text", "The title of a message must not contain control characters.")]
    [InlineData("title", " ", "The text of a message must not be empty.")]
    [InlineData("title", "a\u001b[2J", "The text of a message must not contain control characters other than line breaks.")]
    public void Rejects_a_message_that_no_screen_shows_as_meant(string title, string text, string problem)
    {
        Assert.False(UserMessage.TryCreate(title, text, out _, out var found));
        Assert.Equal(problem, found);
    }

    [Fact]
    public void Rejects_a_message_that_is_too_long()
    {
        Assert.True(UserMessage.TryCreate(new string('t', 100), new string('x', 1000), out _, out _));
        Assert.False(UserMessage.TryCreate(new string('t', 101), "x", out _, out _));
        Assert.False(UserMessage.TryCreate("t", new string('x', 1001), out _, out var problem));
        Assert.Equal("The text of a message has 1001 characters; at most 1000 are allowed.", problem);
    }

    private static async Task<AzureDouble> StartAsync()
    {
        var azure = await RunningEstate.StartAsync(await WholePreviews.Of("contoso/prod"));
        azure.AllowsChanges = true;
        return azure;
    }

    private static HostActions ActionsOn(AzureDouble azure) => LiveReading.ConnectionTo(azure).ActionsOf(TestSettings.Minimal.Subscription);

    private static string PoolOf(AzureDouble azure) => azure.IdsOf("Microsoft.DesktopVirtualization/hostPools").Single();

    private static string AddSession(AzureDouble azure, int host, string state)
    {
        var session = RunningEstate.SessionOf(azure.IdsOf(Hosts)[host], 1, $"user{host}@contoso.com", state);
        azure.Add(session);
        return session["id"]!.GetValue<string>();
    }
}
