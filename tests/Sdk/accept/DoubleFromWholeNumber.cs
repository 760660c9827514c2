// A plain int converts to a double input, and literals too.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(int memory, Output<double> output)
    {
        Input<double> fromInt = memory;
        _ = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesHardwareProfileArgs { MemoryMB = 8192 };
        _ = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesHardwareProfileArgs { MemoryMB = memory };
        _ = new AzureNative.AzureStackHCI.VirtualHardDiskArgs { DiskSizeGB = output };
    }
}
