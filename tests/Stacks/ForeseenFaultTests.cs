using System.Collections.Immutable;
using AvdPulumi.Configuration.Diagnostics;
using AvdPulumi.Configuration.Values;
using AvdPulumi.Stacks.Faults;
using AvdPulumi.Tests.Components;
using Pulumi;
using Pulumi.Testing;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Tests.Stacks;

public sealed class ForeseenFaultTests
{
    private static readonly Diagnostic Finding = new(
        "AVD5041",
        Severity.Error,
        null,
        "registration",
        "Azure lists no token.",
        "Run the deployment again."
    );

    [Fact]
    public async Task A_fault_is_told_once_however_many_resources_need_the_value()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            Deployment.TestAsync(
                new StrictMocks(),
                new TestOptions { IsPreview = false },
                () =>
                {
                    var missing = Output.Create("pool").Apply(_ => ForeseenFault.EndRunAsync<string>(Finding));
                    for (var i = 0; i < 20; i++)
                        _ = new AzureNative.Resources.ResourceGroup(
                            $"rg-{i}",
                            new() { ResourceGroupName = missing, Location = missing.Apply(text => text + i) }
                        );
                }
            )
        );

        // one error, whose text is the whole message: neither a stack nor the SDK's words for an exception that it does not know
        Assert.Equal("AVD5041: Azure lists no token. Run the deployment again.\nNext: dotnet run avd.cs explain AVD5041", failure.Message);
    }

    [Fact]
    public async Task Nothing_that_needs_the_value_is_registered()
    {
        var mocks = new StrictMocks();
        await Assert.ThrowsAnyAsync<Exception>(() =>
            Deployment.TestAsync(
                mocks,
                new TestOptions { IsPreview = false },
                () =>
                    _ = new AzureNative.Resources.ResourceGroup(
                        "rg",
                        new() { ResourceGroupName = Output.Create("pool").Apply(_ => ForeseenFault.EndRunAsync<string>(Finding)) }
                    )
            )
        );

        Assert.Empty(mocks.Registered);
    }

    [Fact]
    public async Task A_stack_that_throws_one_is_told_alike()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() =>
            Deployment.TestAsync(
                new StrictMocks(),
                new TestOptions { IsPreview = false },
                (Action)(() => throw new ForeseenFaultException(Finding, new InvalidOperationException("Canary")))
            )
        );

        Assert.StartsWith("AVD5041: Azure lists no token.", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_run_whoever_waits_is_told() =>
        Assert.Equal(
            Finding,
            (await Assert.ThrowsAsync<ForeseenFaultException>(() => ForeseenFault.EndRunAsync<string>(Finding))).Diagnostic
        );

    [Fact]
    public void Every_code_of_a_deployment_has_its_next_command()
    {
        ImmutableArray<Diagnostic> made =
        [
            DeploymentDiagnostics.NoRegistrationToken("hp"),
            DeploymentDiagnostics.SecretUnreadable(SecretReference.Generated, "why"),
            DeploymentDiagnostics.TokensRefused("hp", "why"),
            DeploymentDiagnostics.TimeUnusable("AVD_NOW", "AVD_NOW is not a time."),
            DeploymentDiagnostics.PlanTooOld("AVD_NOW", "2026-11-20T08:00:00Z", "hp", "2026-11-21T08:00:00Z"),
        ];

        Assert.Equal(DeploymentDiagnostics.Descriptors.Select(entry => entry.Code).Order(), made.Select(finding => finding.Code).Order());
        Assert.All(
            made,
            finding => Assert.EndsWith($"explain {finding.Code}", new ForeseenFaultException(finding).Message, StringComparison.Ordinal)
        );
    }
}
