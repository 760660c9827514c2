using System.Text.Json.Nodes;
using AvdPulumi.Infra.Rendering.Verify;
using AvdPulumi.Infra.Verify;
using AvdPulumi.Tests.Html;
using AvdPulumi.Tests.Infra;
using AvdPulumi.Tests.Shared;
using AvdPulumi.Tests.Stacks;

namespace AvdPulumi.Tests.Live;

/// <summary>Twelve faults at once, in a small and in a large estate: each is found by the check that is there for it, and the report says so.</summary>
public sealed class TwelveFaultsTests
{
    private const string Hosts = "Microsoft.DesktopVirtualization/hostPools/sessionHosts";
    private const string Machines = "Microsoft.HybridCompute/machines";

    // the check that must find it, and the fault, which returns what the check must say
    private static readonly (string Check, Func<AzureDouble, string> Make)[] Faults =
    [
        ("resources-1", azure => Set(azure, "Microsoft.DesktopVirtualization/hostPools", 0, "maxSessionLimit", 99)),
        ("secrets-usable", Expire),
        ("machines-connected", azure => Set(azure, Machines, 0, "status", "Expired")),
        ("hosts-image", OtherImage),
        ("extensions-installed", azure => Set(azure, $"{Machines}/extensions", 3, "provisioningState", "Updating")),
        ("steps-succeeded", FailStep),
        ("hosts-registered", Unregister),
        ("hosts-available", FailHealthCheck),
        ("hosts-open", azure => Set(azure, Hosts, 3, "allowNewSession", false)),
        ("logs-arriving", StopLogs),
        ("alert-receivers", Unsubscribe),
        ("roles-no-wider", Widen),
    ];

    [Theory]
    [InlineData("contoso/prod")]
    [InlineData("examples/large")]
    public async Task Each_is_found_by_its_check(string name)
    {
        var whole = await WholePreviews.Of(name);
        await using var azure = await RunningEstate.StartAsync(whole);
        var says = Make(azure);
        using var client = LiveReading.ConnectionTo(azure).ClientOf(TestSettings.Minimal.Subscription);

        var results = await VerifyRun.OfAsync(
            CheckTable.All,
            new VerifyReads(client, whole.Model, whole.Estate, RunningEstate.Now, null, CancellationToken.None),
            (_, _) => { }
        );

        var found = results.ToDictionary(result => result.Check.Id);
        Assert.All(
            says,
            fault =>
            {
                Assert.Equal(CheckOutcome.Failed, found[fault.Check].Outcome);
                Assert.Contains(fault.Says, string.Join('\n', VerifyWords.LinesOf(found[fault.Check])), StringComparison.Ordinal);
            }
        );
        Assert.DoesNotContain(results, result => result.Outcome == CheckOutcome.Unread);
        Assert.Empty(azure.Violations);
    }

    [Theory]
    [InlineData("text", "twelve.txt")]
    [InlineData("html", "twelve.html")]
    public async Task The_report_names_all_of_them(string format, string golden)
    {
        await using var azure = await RunningEstate.StartAsync(await WholePreviews.Of("contoso/prod"));
        var says = Make(azure);

        var run = await RunAsync(azure, format);

        Assert.Equal(1, run.Code);
        Assert.All(says, fault => Assert.Contains(fault.Check, run.Out, StringComparison.Ordinal));
        // style and script of a page are those of all pages
        Golden.Verify(
            run.Out[Math.Max(0, run.Out.IndexOf("<header>", StringComparison.Ordinal))..].Split("<script>")[0],
            "tests",
            "Goldens",
            "verify",
            golden
        );
    }

    [BrowserFact]
    public async Task The_page_fits_a_phone_and_loads_nothing()
    {
        await using var azure = await RunningEstate.StartAsync(await WholePreviews.Of("contoso/prod"));
        Make(azure);
        await using var browser = await Browser.OpenAsync((await RunAsync(azure, "html")).Out, 400);

        Assert.Equal(
            (int)(await browser.ValueOfAsync("document.documentElement.clientWidth"))!,
            (int)(await browser.ValueOfAsync("document.documentElement.scrollWidth"))!
        );
        Assert.Equal(0, (int)(await browser.ValueOfAsync("performance.getEntriesByType('resource').length"))!);
        // what is wrong is open, the rest is folded
        Assert.Equal(
            (int)(await browser.ValueOfAsync("document.querySelectorAll('#wrong article').length"))!,
            (int)(await browser.ValueOfAsync("document.querySelectorAll('#checks details[open]').length"))!
        );
    }

    private static (string Check, string Says)[] Make(AzureDouble azure) => [.. Faults.Select(fault => (fault.Check, fault.Make(azure)))];

    private static Task<CommandRun> RunAsync(AzureDouble azure, string format) =>
        CommandRun.OfAsync(
            FakeFiles.OfRepository(),
            host => host with { Azure = LiveReading.ConnectionTo(azure) },
            ["verify", "--stack", "prod", "--format", format]
        );

    private static string Set(AzureDouble azure, string type, int index, string property, JsonNode value)
    {
        var id = azure.IdsOf(type)[index];
        azure[id]["properties"]![property] = value;
        return id.Split('/')[^1];
    }

    private static string Expire(AzureDouble azure)
    {
        var id = azure.IdsOf("Microsoft.KeyVault/vaults/secrets").First(id => !id.Contains("token", StringComparison.Ordinal));
        azure[id]["properties"]!["attributes"]!["exp"] = RunningEstate.Now.AddDays(-1).ToUnixTimeSeconds();
        return $"{id.Split('/')[^1]} expired on 2026-11-19";
    }

    private static string OtherImage(AzureDouble azure)
    {
        var id = azure.IdsOf("Microsoft.AzureStackHCI/virtualMachineInstances")[0];
        azure[id]["properties"]!["storageProfile"]!["imageReference"]!["id"] = "/subscriptions/x/galleryImages/image-2026.10.1";
        return $"of {id.Split('/')[8]} was created from image-2026.10.1";
    }

    private static string FailStep(AzureDouble azure)
    {
        var id = azure.IdsOf($"{Machines}/runCommands")[5];
        azure[id]["properties"]!["instanceView"] = new JsonObject { ["executionState"] = "TimedOut" };
        return $"{id.Split('/')[^1]} of {id.Split('/')[8]} ended with TimedOut";
    }

    private static string Unregister(AzureDouble azure)
    {
        var id = azure.IdsOf(Hosts)[1];
        azure.Remove(id);
        return $"{id.Split('/')[^1]} is not registered";
    }

    private static string FailHealthCheck(AzureDouble azure)
    {
        var id = azure.IdsOf(Hosts)[2];
        azure[id]["properties"]!["sessionHostHealthCheckResults"]![1]!["healthCheckResult"] = "HealthCheckFailed";
        return $"{id.Split('/')[^1]} fails the health check SxSStackListenerCheck (HealthCheckFailed): the side-by-side stack";
    }

    private static string StopLogs(AzureDouble azure)
    {
        azure.Logs = _ => RunningEstate.LogsOf(azure, RunningEstate.Now.AddHours(-3));
        return "AgentHealthStatus (WVDAgentHealthStatus) from 2026-11-20 05:30 UTC";
    }

    private static string Unsubscribe(AzureDouble azure)
    {
        var id = azure.IdsOf("Microsoft.Insights/actionGroups")[0];
        foreach (var receiver in azure[id]["properties"]!["emailReceivers"]!.AsArray())
            receiver!["status"] = "Disabled";
        return $"{id.Split('/')[^1]} has only receivers who have unsubscribed";
    }

    private static string Widen(AzureDouble azure)
    {
        const string roles = "Microsoft.Authorization/roleAssignments";
        var narrow = azure[azure.IdsOf(roles).First(id => id.Contains("/applicationGroups/", StringComparison.Ordinal))];
        var role = narrow.DeepClone().AsObject();
        role["id"] =
            $"{string.Join('/', role["id"]!.GetValue<string>().Split('/').Take(3))}/providers/{roles}/00000000-0000-0000-0000-0000000000aa";
        azure.Add(role);
        return $"{role["properties"]!["principalId"]} has it on ";
    }
}
