using System.Collections.Immutable;
using AvdPulumi.Components.Subscriptions;
using AvdPulumi.Configuration.Estate;
using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Stacks;
using AvdPulumi.Stacks.Subscriptions;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Stacks;

/// <summary>What a deployment says when login, config and state do not fit each other. The whole stack runs; only Azure is a double.</summary>
public sealed class SubscriptionFaultTests
{
    private const string Own = "00000000-0000-0000-0000-00000000000b";
    private const string Machines = "00000000-0000-0000-0000-00000000000c";
    private const string Other = "00000000-0000-0000-0000-00000000000e";

    [Fact]
    public async Task A_login_of_another_subscription_ends_with_a_code_and_the_command_to_type()
    {
        var azure = new Azure { Seen = [Other] };
        var said = await FailureAsync(azure);

        Assert.Contains("AVD5030", said, StringComparison.Ordinal);
        Assert.Contains($"Subscriptions with access: {Other}", said, StringComparison.Ordinal);
        Assert.Contains(
            $"az login --tenant 00000000-0000-0000-0000-00000000000a && az account set --subscription {Own}",
            said,
            StringComparison.Ordinal
        );
        Assert.Empty(azure.Made);
    }

    [Fact]
    public async Task Nothing_is_registered_when_there_is_no_login_at_all()
    {
        var azure = new Azure { Refusal = "ERROR: Please run 'az login'\nto setup account." };
        var said = await FailureAsync(azure);

        Assert.Contains("AVD5030", said, StringComparison.Ordinal);
        Assert.Contains("Please run 'az login' to setup account", said, StringComparison.Ordinal);
        Assert.Empty(azure.Made);
    }

    [Fact]
    public async Task Only_the_machines_subscription_that_is_not_seen_is_named()
    {
        var said = await FailureAsync(new Azure { Seen = [Own] });

        Assert.Contains($"{Machines} (session-hosts)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("(control-plane)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_whose_resources_are_elsewhere_is_stopped() =>
        Assert.Contains(
            "AVD5032",
            await FailureAsync(new Azure { Seen = [Own, Machines], Subscription = Other }),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task A_login_that_sees_both_deploys()
    {
        var azure = new Azure { Seen = [Own, Machines] };
        await RunAsync(azure);

        Assert.Contains("control-plane-hosts-rg", azure.Made);
    }

    [Fact]
    public void A_sovereign_cloud_is_chosen_first()
    {
        var settings = TestSettings.Minimal.Subscription with { Cloud = AzureCloud.UsGovernment };
        var finding = SubscriptionDiagnostics.Unreached([new(new("control-plane", Own), UnreachedKind.NotSeen, "", [])], settings);

        Assert.StartsWith(
            "Sign in with: az cloud set --name AzureUSGovernment && az login --tenant",
            finding.Hint,
            StringComparison.Ordinal
        );
        Assert.Contains("Subscriptions with access: none", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disabled_subscription_has_a_code_of_its_own() =>
        Assert.Equal(
            "AVD5031",
            SubscriptionDiagnostics
                .Unreached([new(new("control-plane", Own), UnreachedKind.Disabled, "Disabled", [])], TestSettings.Minimal.Subscription)
                .Code
        );

    [Fact]
    public void Foreign_text_is_one_line_without_control_characters()
    {
        var finding = SubscriptionDiagnostics.Unreached(
            [new(new("control-plane", Own), UnreachedKind.NoLogin, "one\r\n::error::two\u001b[31m" + new string('x', 1000), [])],
            TestSettings.Minimal.Subscription
        );

        Assert.DoesNotContain(finding.Message, char.IsControl);
        Assert.True(finding.Message.Length < 700);
    }

    private static async Task<string> FailureAsync(Azure azure) =>
        (await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(azure))).ToString();

    private static Task<ImmutableArray<Resource>> RunAsync(Azure azure) =>
        Deployment.TestWithServiceProviderAsync<AvdStack>(
            azure,
            new StackServices(
                new StackContext(AvdEstate.Of(TestSettings.Load("prod")), Layers.ControlPlane, TestSettings.Now, new NoSecrets())
            ),
            new TestOptions { IsPreview = false }
        );

    /// <summary>Azure, as far as the stack asks.</summary>
    private sealed class Azure : IMocks
    {
        private ImmutableList<string> _made = [];

        public string[] Seen { get; init; } = [];

        public string? Refusal { get; init; }

        public string Subscription { get; init; } = Own;

        public IEnumerable<string> Made => _made;

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            if (args.Type!.StartsWith("azure-native:", StringComparison.Ordinal))
                ImmutableInterlocked.Update(ref _made, (all, added) => all.Add(added), args.Name!);
            var state = args.Inputs.SetItem("name", args.Name!);
            return Task.FromResult<(string?, object)>(
                ($"/subscriptions/{Subscription}/resourceGroups/rg/providers/Contoso.Test/things/{args.Name}", state)
            );
        }

        public Task<object> CallAsync(MockCallArgs args) =>
            Task.FromResult<object>(
                args.Token switch
                {
                    "azure-native:authorization:listSubscriptions" => Refusal is null
                        ? Listed(Seen.Select(id => new Dictionary<string, object> { ["subscriptionId"] = id, ["state"] = "Enabled" }))
                        : throw new InvalidOperationException(Refusal),
                    "azure-native:desktopvirtualization:listHostPoolRegistrationTokens" => Listed([
                        new Dictionary<string, object> { ["token"] = "token", ["expirationTime"] = "2030-01-01T00:00:00Z" },
                    ]),
                    _ => throw new InvalidOperationException($"Unexpected function {args.Token}."),
                }
            );

        private static ImmutableDictionary<string, object> Listed(IEnumerable<object> items) =>
            ImmutableDictionary<string, object>.Empty.Add("value", items.ToImmutableArray());
    }
}
