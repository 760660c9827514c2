namespace AvdPulumi.Configuration.Facts;

/// <summary>What an action group takes.</summary>
/// <remarks>Source: Azure Monitor service limits, action groups, https://learn.microsoft.com/azure/azure-monitor/fundamentals/service-limits.</remarks>
internal static class ActionGroupLimits
{
    /// <summary>How many webhooks there are at most.</summary>
    public const int Webhooks = 10;

    /// <summary>How many characters a mail address has at most; in mail itself it may be longer.</summary>
    public const int MailAddress = 64;
}
