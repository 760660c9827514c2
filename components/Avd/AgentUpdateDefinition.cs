using System.Collections.Immutable;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Avd;

/// <summary>When the AVD agents of a host pool may be updated. Each window lasts two hours; Azure takes at most two.</summary>
/// <param name="TimeZone">Windows time zone id of the windows, such as <c>W. Europe Standard Time</c>.</param>
/// <param name="UseSessionHostLocalTime">Each host reads the windows in its own time zone.</param>
/// <param name="Windows">When updates may start.</param>
public sealed record AgentUpdateDefinition(string TimeZone, bool UseSessionHostLocalTime, ImmutableArray<AgentUpdateWindow> Windows);

/// <summary>One window in a week.</summary>
/// <param name="Day">Day of the week.</param>
/// <param name="Hour">Full hour (0 to 23) at which it opens.</param>
public sealed record AgentUpdateWindow(AzureNative.DesktopVirtualization.DayOfWeek Day, int Hour);
