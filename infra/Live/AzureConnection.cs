using AvdPulumi.Configuration.Facts;
using AvdPulumi.Configuration.Settings;
using AvdPulumi.Infra.Connections;
using AvdPulumi.Infra.Operations;
using Azure.Core;

namespace AvdPulumi.Infra.Live;

/// <summary>How a verb that reads or operates a running estate gets to Azure.</summary>
internal sealed record AzureConnection
{
    /// <summary>Default: the Azure CLI, a workload or a managed identity. Who signs in to the tenant of a config.</summary>
    public Func<SubscriptionSettings, TokenCredential> Login { get; init; } = AzureLogin.CredentialOf;

    /// <summary>The connection to the host.</summary>
    public Func<HttpMessageHandler> Handler { get; init; } = AzureLogin.Handler;

    /// <summary>The clock of the pauses.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long one request may take. Azure Resource Manager asks for pauses of up to a minute, and pages of a thousand machines take seconds.</summary>
    public RequestPatience Patience { get; init; } =
        new() { LongestPause = TimeSpan.FromSeconds(60), AnswerTime = TimeSpan.FromSeconds(60) };

    /// <summary>A client for the cloud of a config, which only reads.</summary>
    public ArmClient ClientOf(SubscriptionSettings subscription) => new(PipelineOf(subscription));

    /// <summary>What changes session hosts in the cloud of a config.</summary>
    public HostActions ActionsOf(SubscriptionSettings subscription) => new(PipelineOf(subscription));

    private ArmPipeline PipelineOf(SubscriptionSettings subscription) =>
        new(CloudFacts.Of(subscription.Cloud), Login(subscription), Handler(), Patience, Clock);
}
