// error: CS0029
using Pulumi;
using AzureNative = Pulumi.AzureNative;
using DynamicMemory = Pulumi.AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesHardwareProfileDynamicMemoryConfigArgs;

internal static class Snippet
{
    internal static void Run(Output<int> output)
    {
        Input<double> input = output; // rejected
        _ = new AzureNative.AzureStackHCI.VirtualHardDiskArgs { DiskSizeGB = output }; // rejected
        _ = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesHardwareProfileArgs { MemoryMB = output }; // rejected
        _ = new DynamicMemory { MinimumMemoryMB = output }; // rejected
        _ = new DynamicMemory { MaximumMemoryMB = output }; // rejected
        _ = new AzureNative.Monitor.ScheduledQueryRuleArgs { Severity = output }; // rejected
        _ = new AzureNative.Monitor.Inputs.ConditionArgs { Threshold = output }; // rejected
        _ = new AzureNative.Monitor.Inputs.ConditionFailingPeriodsArgs { MinFailingPeriodsToAlert = output }; // rejected
        _ = new AzureNative.Monitor.Inputs.MetricCriteriaArgs { Threshold = output }; // rejected
        _ = new AzureNative.OperationalInsights.Inputs.WorkspaceCappingArgs { DailyQuotaGb = output }; // rejected
    }
}
