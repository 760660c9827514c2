namespace AvdPulumi.Configuration.Facts;

/// <summary>The limits of an action group.</summary>
/// <remarks>Source: Azure Monitor service limits, action groups, https://learn.microsoft.com/azure/azure-monitor/fundamentals/service-limits.</remarks>
internal static class ActionGroupLimits
{
    /// <summary>The maximum number of webhooks.</summary>
    public const int Webhooks = 10;

    /// <summary>The maximum number of characters in an email address; email itself allows more.</summary>
    public const int MailAddress = 64;
}
