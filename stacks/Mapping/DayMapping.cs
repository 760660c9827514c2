using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Stacks.Mapping;

/// <summary>Days of the week, as AVD writes them.</summary>
internal static class DayMapping
{
    public static AzureNative.DesktopVirtualization.DayOfWeek DayFrom(DayOfWeek day) =>
        day switch
        {
            DayOfWeek.Monday => AzureNative.DesktopVirtualization.DayOfWeek.Monday,
            DayOfWeek.Tuesday => AzureNative.DesktopVirtualization.DayOfWeek.Tuesday,
            DayOfWeek.Wednesday => AzureNative.DesktopVirtualization.DayOfWeek.Wednesday,
            DayOfWeek.Thursday => AzureNative.DesktopVirtualization.DayOfWeek.Thursday,
            DayOfWeek.Friday => AzureNative.DesktopVirtualization.DayOfWeek.Friday,
            DayOfWeek.Saturday => AzureNative.DesktopVirtualization.DayOfWeek.Saturday,
            _ => AzureNative.DesktopVirtualization.DayOfWeek.Sunday,
        };
}
