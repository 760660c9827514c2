using System.Collections.Immutable;
using AvdPulumi.Components.SessionHosts;
using AvdPulumi.Stacks.Machines;
using Pulumi;
using Pulumi.Testing;

namespace AvdPulumi.Tests.Components.SessionHosts;

/// <summary>The token of one host: asked for once the host is in its pool, and missing without harm where the host needs none.</summary>
public sealed class HostTokenTests
{
    [Fact]
    public async Task A_host_gets_the_token_that_ends_last()
    {
        var azure = new Azure(() =>
            Tokens(("2026-12-01T00:00:00Z", "canary-early"), ("2026-12-03T00:00:00Z", "canary-late"), ("2026-12-02T00:00:00Z", ""))
        );
        await RunAsync(azure, (_, _) => throw new InvalidOperationException("There is a token."));

        Assert.Equal("canary-late", azure.Sent);
        Assert.Equal("avd-001.corp.contoso.com", azure.Asked["sessionHostName"]);
        Assert.Equal("2026-12-04T00:00:00Z", azure.Asked["expirationTimeInUtc"]);
    }

    [Fact]
    public async Task What_azure_says_is_passed_on()
    {
        var told = new List<(string Host, string? Refusal)>();
        var azure = new Azure(() => throw new InvalidOperationException("the host is registered"));
        await RunAsync(
            azure,
            (host, refusal) =>
            {
                told.Add((host, refusal));
                return Task.FromResult("");
            }
        );

        var (name, why) = Assert.Single(told);
        Assert.Equal("avd-001", name);
        Assert.Contains("the host is registered", why, StringComparison.Ordinal);
        Assert.Equal("", azure.Sent);
    }

    [Fact]
    public async Task A_host_without_a_token_ends_no_run() =>
        await RunAsync(new Azure(() => Tokens()), (host, refusal) => HostDiagnostics.WhenNoToken(host, "hp", refusal));

    [Fact]
    public async Task Whoever_may_not_ask_is_told_so()
    {
        var end = await Record.ExceptionAsync(() =>
            RunAsync(
                    new Azure(() => throw new InvalidOperationException("Code=AuthorizationFailed")),
                    (host, refusal) => HostDiagnostics.WhenNoToken(host, "hp", refusal)
                )
                .WaitAsync(TimeSpan.FromMinutes(2))
        );

        Assert.Contains("AVD5042", $"{end}", StringComparison.Ordinal);
    }

    private static ImmutableDictionary<string, object> Tokens(params (string Ends, string Token)[] tokens) =>
        ImmutableDictionary<string, object>
            .Empty.Add(
                "value",
                tokens
                    .Select(token =>
                        (object)ImmutableDictionary<string, object>.Empty.Add("expirationTime", token.Ends).Add("token", token.Token)
                    )
                    .ToImmutableArray()
            )
            .Add("nextLink", "");

    private static async Task RunAsync(Azure azure, Func<string, string?, Task<string>> whenNone) =>
        await Deployment.TestAsync(
            azure,
            new TestOptions { IsPreview = false },
            () =>
                _ = SampleHosts.Fleet([
                    SampleHosts.Host(
                        1,
                        SampleHosts.Model(model =>
                            model with
                            {
                                Token = null,
                                Registration = new PoolRegistration
                                {
                                    HostPoolName = "hp",
                                    ResourceGroupName = "rg-avd",
                                    ExpirationTime = "2026-12-04T00:00:00Z",
                                    WhenNone = whenNone,
                                },
                            }
                        )
                    ),
                ])
        );

    private sealed class Azure(Func<object> answer) : IMocks
    {
        public ImmutableDictionary<string, object> Asked { get; private set; } = ImmutableDictionary<string, object>.Empty;

        public string? Sent { get; private set; }

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            if (args.Type!.StartsWith("avd:", StringComparison.Ordinal))
                return Task.FromResult<(string?, object)>((null, ImmutableDictionary<string, object>.Empty));
            if (args.Name!.EndsWith("-setup-agent", StringComparison.Ordinal))
                Sent = (string)
                    ((ImmutableDictionary<string, object>)((ImmutableArray<object>)args.Inputs["protectedParameters"])[0])["value"];
            var state = ImmutableDictionary<string, object>.Empty.Add("name", args.Name);
            return Task.FromResult<(string?, object)>(
                (
                    $"/id/{args.Name}",
                    args.Type.EndsWith(":MachineRunCommand", StringComparison.Ordinal)
                        ? state.Add(
                            "instanceView",
                            ImmutableDictionary<string, object>
                                .Empty.Add("executionState", "Succeeded")
                                .Add("output", SampleHosts.Marker)
                                .Add("exitCode", 0)
                        )
                        : state
                )
            );
        }

        public Task<object> CallAsync(MockCallArgs args)
        {
            Asked = args.Args;
            return Task.FromResult(answer());
        }
    }
}
