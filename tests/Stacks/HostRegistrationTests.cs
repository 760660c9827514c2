using AvdPulumi.Configuration;
using AvdPulumi.Infra.Preview;
using AvdPulumi.Tests.Configuration;

namespace AvdPulumi.Tests.Stacks;

/// <summary>registration.per_host: session hosts as resources of their pool, each with a token of its own.</summary>
public sealed class HostRegistrationTests
{
    private const string PerHost = "registration: {per_host: true}";
    private const string Personal =
        "host_pool: {type: Personal, load_balancer_type: Persistent, max_session_limit: null, personal_assignment_type: Direct}";
    private const string Theirs =
        "host_pool: {name: hp-theirs, load_balancer_type: null, existing_id: /subscriptions/00000000-0000-0000-0000-00000000000b/resourceGroups/rg-others/providers/Microsoft.DesktopVirtualization/hostPools/hp-theirs}";
    private const string EntraOnly =
        "identity: {pattern: entra_only}\nfslogix: {enabled: false}\ndomain: null\nsofs: null\nstorage: {witness: null}";

    [Fact]
    public async Task Each_host_is_in_its_pool_before_its_agent_takes_its_token_and_after_it_joined()
    {
        var model = await PreviewAsync(PerHost);
        var hosts = HostsOf(model);

        Assert.Equal(6, hosts.Count);
        Assert.All(
            hosts,
            host =>
            {
                var start = host.Name[..^"-registration-host".Length];
                // a host is no host of the pool before it knows where profiles are
                Assert.Contains(Named(model, $"{start}-profiles-fslogix-check").Urn, host.DependsOn);
                Assert.Contains(host.Urn, Named(model, $"{start}-agent").DependsOn);
                // a new machine is a new host: its name comes by way of the machine
                Assert.Contains(Named(model, $"{start[..^"-setup".Length]}-vm").Urn, host.DependsOn);
                Assert.EndsWith(".corp.contoso.com", Text(host, "sessionHostName"), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task A_host_leaves_its_pool_by_itself_and_not_with_its_machine() =>
        Assert.All(
            HostsOf(await PreviewAsync(PerHost)),
            host =>
            {
                Assert.Null(host.DeletedWith);
                Assert.True(host.DeleteBeforeReplace);
            }
        );

    [Fact]
    public async Task No_token_of_the_pool_is_made_and_each_host_has_its_own()
    {
        var model = await PreviewAsync(PerHost);

        Assert.DoesNotContain(model.Invokes, invoke => invoke.Token.EndsWith("listHostPoolRegistrationTokens", StringComparison.Ordinal));
        Assert.Equal(
            6,
            model.Invokes.Count(invoke => invoke.Token.EndsWith("listSessionHostSingleRegistrationTokens", StringComparison.Ordinal))
        );
        Assert.DoesNotContain(model.Resources, resource => resource.Name.Contains("token-secret", StringComparison.Ordinal));
        Assert.DoesNotContain(
            "registrationInfo",
            model.Resources.Single(resource => resource.Type == "azure-native:desktopvirtualization:HostPool").Inputs.Keys
        );
    }

    [Fact]
    public async Task The_pools_token_stays_the_default()
    {
        var model = await PreviewAsync("");

        Assert.Empty(HostsOf(model));
        Assert.Contains(model.Invokes, invoke => invoke.Token.EndsWith("listHostPoolRegistrationTokens", StringComparison.Ordinal));
        Assert.DoesNotContain(
            model.Invokes,
            invoke => invoke.Token.EndsWith("listSessionHostSingleRegistrationTokens", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_new_token_changes_nothing_of_hosts_that_are_there()
    {
        var early = await PreviewAsync(PerHost, new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var late = await PreviewAsync(PerHost, new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero));

        Assert.NotEqual(ArgsOf(early), ArgsOf(late));
        Assert.Equal(TextOf(early), TextOf(late));
        // the token itself is new, secret, and ignored once the command has run
        Assert.All(
            late.Resources.Where(resource => resource.Name.EndsWith("-setup-agent", StringComparison.Ordinal)),
            agent =>
            {
                Assert.Contains("protectedParameters", agent.IgnoreChanges);
                Assert.Contains(agent.SecretInputs, input => input.StartsWith("protectedParameters", StringComparison.Ordinal));
            }
        );

        static string ArgsOf(PreviewModel model) =>
            string.Join(
                '\n',
                model
                    .Invokes.SelectMany(invoke => invoke.Args)
                    .Where(arg => arg.Key == "expirationTimeInUtc")
                    .Select(arg => ValueText.Of(arg.Value))
            );
    }

    [Fact]
    public async Task Drained_hosts_and_users_are_inputs_of_the_hosts_that_are_named()
    {
        var model = await PreviewAsync(
            $"{PerHost}\n{Personal}\nsession_host: {{drained: [AVD-CON-002], assigned_users: {{avd-con-001: ada@contoso.com}}}}"
        );
        var hosts = HostsOf(model);

        Assert.Equal(
            "false",
            Text(
                Assert.Single(hosts, host => Text(host, "sessionHostName").StartsWith("avd-con-002.", StringComparison.Ordinal)),
                "allowNewSession"
            )
        );
        Assert.All(
            hosts.Where(host => !Text(host, "sessionHostName").StartsWith("avd-con-002.", StringComparison.Ordinal)),
            host => Assert.Equal("true", Text(host, "allowNewSession"))
        );
        Assert.Equal("ada@contoso.com", Text(Assert.Single(hosts, host => host.Inputs.ContainsKey("assignedUser")), "assignedUser"));
    }

    [Fact]
    public async Task A_host_that_joins_entra_alone_has_no_domain_in_its_name() =>
        Assert.All(
            HostsOf(await PreviewAsync($"{PerHost}\n{EntraOnly}")),
            host => Assert.DoesNotContain('.', Text(host, "sessionHostName"))
        );

    [Fact]
    public async Task Hosts_go_into_a_pool_of_another_subscription_through_its_provider()
    {
        var model = await PreviewAsync(Layered("session_hosts", Theirs.Replace("00000000000b", "0000000000ff", StringComparison.Ordinal)));

        Assert.All(
            HostsOf(model),
            host =>
            {
                Assert.Equal("00000000-0000-0000-0000-0000000000ff", host.Subscription);
                Assert.Equal("hp-theirs", Text(host, "hostPoolName"));
                Assert.Equal("rg-others", Text(host, "resourceGroupName"));
            }
        );
    }

    [Theory]
    [InlineData("control_plane", 0)]
    [InlineData("session_hosts", 6)]
    public async Task The_stack_that_makes_the_machines_makes_their_hosts(string layers, int count) =>
        Assert.Equal(count, HostsOf(await PreviewAsync(Layered(layers))).Count);

    [Theory]
    [InlineData(PerHost)]
    [InlineData($"{PerHost}\n{Theirs}")]
    public async Task Azure_takes_all_of_it_in_any_order(string overlay)
    {
        var config = Loaded.Overlay($"{overlay}\ndeployment: {{lock: none}}");
        AzureAcceptance.Check(config.Estate!, await PreviewAsync(config));
    }

    private static ConfigResult Layered(string layers, string overlay = "") =>
        Loaded.From(
            new MemoryFiles()
                .With("config/variables.yml", Loaded.Small)
                .With("config/variables.test.yml", $"{PerHost}\n{overlay}")
                .With("Pulumi.test.yaml", $"config:\n  avd:layers: [{layers}]\n  avd:contracts: {{control_plane: derived}}\n")
        );

    private static List<PreviewResource> HostsOf(PreviewModel model) =>
        [.. model.Resources.Where(resource => resource.Type == "azure-native:desktopvirtualization:SessionHost")];

    private static PreviewResource Named(PreviewModel model, string name) => model.Resources.Single(resource => resource.Name == name);

    private static string Text(PreviewResource resource, string input) => ValueText.Of(resource.Inputs[input]);

    private static string TextOf(PreviewModel model) =>
        string.Join(
            '\n',
            model
                .Resources.Where(resource => resource.Urn.Contains("avd:sessionhosts:", StringComparison.Ordinal))
                .Select(resource =>
                    $"{resource.Urn} {string.Join(' ', resource.Inputs.Select(input => $"{input.Key}={ValueText.Of(input.Value)}"))} {string.Join(' ', resource.DependsOn)}"
                )
        );

    private static Task<PreviewModel> PreviewAsync(string overlay, DateTimeOffset? now = null) =>
        PreviewAsync(Loaded.Overlay(overlay), now);

    private static Task<PreviewModel> PreviewAsync(ConfigResult config, DateTimeOffset? now = null) =>
        StackPreview.OfAsync(config, now: now);
}
