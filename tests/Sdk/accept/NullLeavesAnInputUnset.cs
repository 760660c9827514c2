// A nullable value keeps its null: the input is unset.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(int? count, AzureNative.DesktopVirtualization.PersonalDesktopAssignmentType? assignment)
    {
        Input<int>? input = count;
        InputUnion<string, AzureNative.DesktopVirtualization.PersonalDesktopAssignmentType>? union = assignment;
        _ = new AzureNative.DesktopVirtualization.HostPoolArgs { MaxSessionLimit = count, PersonalDesktopAssignmentType = assignment };
    }
}
