using AvdPulumi.Configuration.Settings;
using AvdPulumi.Infra.Diff;
using AvdPulumi.Infra.Drift;
using AvdPulumi.Infra.Live;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Infra.Vaults;
using AvdPulumi.Tests.Stacks;
using Azure.Core;
using Microsoft.AspNetCore.Http;

namespace AvdPulumi.Tests.Live;

/// <summary>A running estate is read with few requests that change nothing, and what cannot be read is a result.</summary>
public sealed class LiveEstateTests
{
    private const string Pools = "/providers/Microsoft.DesktopVirtualization/hostPools";

    public static TheoryData<string> Previews => WholePreviews.Names;

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task What_the_program_deployed_is_found_and_does_not_differ(string name)
    {
        var model = (await WholePreviews.Of(name)).Model;
        await using var azure = await AzureDouble.StartAsync(model);

        var live = await ReadAsync(azure, model);

        Assert.Empty(live.Unread);
        Assert.All(
            model.Resources.Where(resource => resource.IsInAzure),
            resource => Assert.NotNull(live.Find(AzureIdentity.ArmIdOf(resource)!))
        );
        Assert.Equal("", string.Join('\n', DriftOf(model, live).SelectMany(Words)));
        Assert.Empty(azure.Violations);
    }

    [Fact]
    public async Task A_resource_that_is_gone_and_a_property_that_differs_are_drift()
    {
        var model = (await WholePreviews.Of("contoso/prod")).Model;
        await using var azure = await AzureDouble.StartAsync(model);
        azure[azure.IdsOf("Microsoft.DesktopVirtualization/hostPools").Single()]["properties"]!["maxSessionLimit"] = 99;
        azure.Remove(azure.IdsOf("Microsoft.DesktopVirtualization/scalingPlans").Single());

        var drift = DriftOf(model, await ReadAsync(azure, model));

        Assert.Equal(
            ["desktopvirtualization:HostPool updated maxSessionLimit: 99"],
            drift.Where(change => change.Kind == ChangeKind.Updated).SelectMany(Words)
        );
        Assert.Equal(
            [
                "desktopvirtualization:ScalingPlan",
                "desktopvirtualization:ScalingPlanPooledSchedule",
                "desktopvirtualization:ScalingPlanPooledSchedule",
            ],
            drift.Where(change => change.Kind == ChangeKind.Created).Select(change => change.Resource.ShortType).Order()
        );
    }

    [Fact]
    public async Task Lists_are_read_page_by_page()
    {
        var model = (await WholePreviews.Of("contoso/prod")).Model;
        await using var azure = await AzureDouble.StartAsync(model);
        azure.PageSize = 2;

        var live = await ReadAsync(azure, model);

        Assert.Empty(DriftOf(model, live));
        Assert.Empty(azure.Violations);
    }

    [Theory]
    [InlineData("https://evil.example/subscriptions?api-version=1")]
    [InlineData("http://management.azure.com/subscriptions?api-version=1")]
    [InlineData("https://management.azure.com.evil.example/subscriptions?api-version=1")]
    [InlineData("/relative")]
    public async Task A_link_to_another_host_is_not_followed(string link)
    {
        var model = (await WholePreviews.Of("contoso/prod")).Model;
        await using var azure = await AzureDouble.StartAsync(model);
        azure.Fail("/scheduledQueryRules", context => context.Response.WriteAsync($$"""{"value": [], "nextLink": "{{link}}"}"""));

        var live = await ReadAsync(azure, model);

        Assert.Equal(24, live.Unread.Count);
        Assert.All(live.Unread.Values, failure => Assert.Equal(ReadFailureReason.Malformed, failure.Reason));
        Assert.Empty(azure.Violations);
    }

    [Fact]
    public async Task A_list_that_links_to_itself_ends()
    {
        var model = (await WholePreviews.Of("contoso/dev")).Model;
        await using var azure = await AzureDouble.StartAsync(model);
        azure.Fail(
            "/hostPools",
            context => context.Response.WriteAsync($$"""{"value": [], "nextLink": "https://{{azure.Host}}{{Pools}}?api-version=1"}""")
        );
        using var client = LiveReading.ConnectionTo(azure).ClientOf(TestSettings.Minimal.Subscription);

        var answer = await client.ListAsync("/subscriptions/x" + Pools, "2024-04-03", CancellationToken.None);

        Assert.Equal(ReadFailureReason.Malformed, answer.Failure!.Reason);
        Assert.Equal(1000, client.Calls);
    }

    [Theory]
    [InlineData(
        401,
        "InvalidAuthenticationToken",
        nameof(ReadFailureReason.NoPermission),
        "no permission to read (401 InvalidAuthenticationToken)"
    )]
    [InlineData(403, "AuthorizationFailed", nameof(ReadFailureReason.NoPermission), "no permission to read (403 AuthorizationFailed)")]
    [InlineData(409, "Conflict", nameof(ReadFailureReason.Refused), "Azure refused the request (409 Conflict)")]
    [InlineData(400, "<b>Canary</b>", nameof(ReadFailureReason.Refused), "Azure refused the request (400)")]
    [InlineData(307, "Moved", nameof(ReadFailureReason.Refused), "Azure refused the request (307 Moved)")]
    public async Task A_refusal_is_a_result_of_one_read(int status, string code, string reason, string words) =>
        await FailsAsync(azure => azure.Fail("/hostPools/", status, code), Enum.Parse<ReadFailureReason>(reason), words);

    [Fact]
    public async Task A_page_in_place_of_an_answer_is_a_result() =>
        await FailsAsync(
            azure => azure.Fail("/hostPools/", context => context.Response.WriteAsync("<html>Canary-talk-7734</html>")),
            ReadFailureReason.Malformed,
            "the answer is not complete or not valid"
        );

    [Fact]
    public async Task Half_an_answer_is_asked_for_again_and_then_is_a_result() =>
        await FailsAsync(
            azure =>
                azure.Fail(
                    "/hostPools/",
                    context =>
                    {
                        context.Response.ContentLength = 1000;
                        context.Abort();
                        return Task.CompletedTask;
                    }
                ),
            ReadFailureReason.NoConnection,
            "Azure does not answer"
        );

    [Fact]
    public async Task A_throttled_read_waits_as_long_as_Azure_asks_and_goes_on()
    {
        var model = (await WholePreviews.Of("contoso/prod")).Model;
        await using var azure = await AzureDouble.StartAsync(model);
        azure.Fail("/hostPools/", 429, "TooManyRequests", times: 2, retryAfter: "17");
        var clock = new PausesAtOnce(TimeSpan.MaxValue);

        var live = await ReadAsync(azure, model, clock);

        Assert.Empty(DriftOf(model, live));
        Assert.Equal([17d, 17], clock.Pauses);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_service_that_stays_busy_is_a_result_after_five_tries(int status) =>
        await FailsAsync(
            azure => azure.Fail("/hostPools/", status, "Busy"),
            ReadFailureReason.Busy,
            $"Azure is busy or throttles ({status})"
        );

    [Fact]
    public async Task Cancelling_ends_the_run()
    {
        var model = (await WholePreviews.Of("contoso/prod")).Model;
        using var run = new CancellationTokenSource();
        await using var azure = await AzureDouble.StartAsync(model);
        azure.Fail(
            "/hostPools/",
            context =>
            {
                run.Cancel();
                return VaultAnswers.Silence(context, 0);
            }
        );
        using var client = LiveReading.ConnectionTo(azure).ClientOf(TestSettings.Minimal.Subscription);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new LiveEstateReader(client).ReadAsync(model.Resources, run.Token));
    }

    [Fact]
    public async Task A_token_that_ends_is_replaced_during_the_run()
    {
        var model = (await WholePreviews.Of("contoso/prod")).Model;
        await using var azure = await AzureDouble.StartAsync(model);
        var login = new ShortLogin();
        azure.Accepts = token => token == login.Newest;
        using var client = LiveReading.ConnectionTo(azure, login).ClientOf(TestSettings.Minimal.Subscription);
        var id = azure.IdsOf("Microsoft.DesktopVirtualization/hostPools").Single();

        for (var i = 0; i < 3; i++)
        {
            login.End();
            Assert.Null((await client.GetAsync(id, "2024-04-03", CancellationToken.None)).Failure);
        }

        Assert.True(login.Asked >= 3);
    }

    [Fact]
    public async Task A_token_that_Azure_refuses_before_its_end_is_replaced_once_for_all_requests()
    {
        var model = (await WholePreviews.Of("contoso/prod")).Model;
        await using var azure = await AzureDouble.StartAsync(model);
        var login = new ShortLogin();
        azure.Accepts = token => token == "token-2";
        using var client = LiveReading.ConnectionTo(azure, login).ClientOf(TestSettings.Minimal.Subscription);

        var live = await new LiveEstateReader(client).ReadAsync(model.Resources, CancellationToken.None);

        Assert.Empty(live.Unread);
        Assert.Equal(2, login.Asked);
    }

    [Fact]
    public async Task A_login_that_is_refused_again_is_not_asked_for_each_request()
    {
        var model = (await WholePreviews.Of("contoso/prod")).Model;
        await using var azure = await AzureDouble.StartAsync(model);
        var login = new ShortLogin();
        azure.Accepts = _ => false;
        using var client = LiveReading.ConnectionTo(azure, login).ClientOf(TestSettings.Minimal.Subscription);

        var live = await new LiveEstateReader(client).ReadAsync(model.Resources, CancellationToken.None);

        Assert.Empty(live.Resources);
        Assert.All(live.Unread.Values, failure => Assert.Equal(ReadFailureReason.NoPermission, failure.Reason));
        Assert.Equal(2, login.Asked);
    }

    [Fact]
    public async Task Slow_answers_are_waited_for_at_most_eight_at_a_time()
    {
        var model = (await WholePreviews.Of("contoso/prod")).Model;
        await using var azure = await AzureDouble.StartAsync(model);
        azure.Slowness = TimeSpan.FromMilliseconds(20);

        var live = await ReadAsync(azure, model);

        Assert.Empty(DriftOf(model, live));
        Assert.InRange(azure.MostAtOnce, 2, 8);
    }

    [Theory]
    [InlineData(AzureCloud.Public, "management.azure.com")]
    [InlineData(AzureCloud.UsGovernment, "management.usgovcloudapi.net")]
    [InlineData(AzureCloud.China, "management.chinacloudapi.cn")]
    public async Task The_cloud_of_the_config_decides_host_and_scope(AzureCloud cloud, string host)
    {
        var model = (await WholePreviews.Of("contoso/dev")).Model;
        await using var azure = await AzureDouble.StartAsync(model, host);
        var login = new ShortLogin();
        azure.Accepts = token => token == login.Newest;
        using var client = LiveReading.ConnectionTo(azure, login).ClientOf(TestSettings.Minimal.Subscription with { Cloud = cloud });

        var live = await new LiveEstateReader(client).ReadAsync(model.Resources, CancellationToken.None);

        Assert.Empty(live.Unread);
        Assert.Empty(azure.Violations);
        Assert.Equal([$"https://{host}/.default"], login.Scopes.Distinct());
    }

    private static async Task FailsAsync(Action<AzureDouble> fault, ReadFailureReason reason, string words)
    {
        var model = (await WholePreviews.Of("contoso/prod")).Model;
        await using var azure = await AzureDouble.StartAsync(model);
        fault(azure);

        var live = await ReadAsync(azure, model);

        var pool = azure.IdsOf("Microsoft.DesktopVirtualization/hostPools").Single();
        var failure = live.Unread[pool];
        Assert.Equal((reason, words), (failure.Reason, failure.Words));
        // nothing is said of it, and the rest is read
        Assert.DoesNotContain(DriftOf(model, live), change => change.Resource.ShortType == "desktopvirtualization:HostPool");
        var findings = string.Join('\n', LiveDiagnostics.Unread(live.Unread).Select(found => $"{found.Code} {found.Message} {found.Hint}"));
        Assert.Contains($"AVD6061 Not read, because {words}: ", findings, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", findings, StringComparison.Ordinal);
        Assert.DoesNotContain("token", findings, StringComparison.Ordinal);
    }

    private static async Task<LiveEstate> ReadAsync(AzureDouble azure, PreviewModel model, PausesAtOnce? clock = null)
    {
        using var client = LiveReading.ConnectionTo(azure, clock: clock).ClientOf(TestSettings.Minimal.Subscription);
        return await new LiveEstateReader(client).ReadAsync(model.Resources, CancellationToken.None);
    }

    private static IReadOnlyList<ResourceChange> DriftOf(PreviewModel model, LiveEstate live) =>
        [.. DiffBuilder.Of(RunningStack.Of(model, live), model, "Azure").Changes];

    private static IEnumerable<string> Words(ResourceChange change) =>
        change.Properties.IsEmpty
            ? [$"{change.Resource.ShortType} {change.Kind}".ToLowerInvariant()]
            : change.Properties.Select(property =>
                $"{change.Resource.ShortType} {change.Kind.ToString().ToLowerInvariant()} {property.Path}: {ValueText.Of(property.Before ?? new PreviewValue.Null())}"
            );

    private sealed class ShortLogin : TokenCredential
    {
        private DateTimeOffset _end = DateTimeOffset.UtcNow.AddHours(1);

        public int Asked { get; private set; }

        public string Newest { get; private set; } = "";

        public List<string> Scopes { get; } = [];

        // the library replaces a token that has ended before it sends anything
        public void End() => _end = DateTimeOffset.UtcNow.AddSeconds(-1);

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked++;
            Scopes.AddRange(requestContext.Scopes);
            Newest = $"token-{Asked}";
            return new(new AccessToken(Newest, _end));
        }
    }
}
