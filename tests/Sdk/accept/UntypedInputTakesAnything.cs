// An Input<object> takes anything that is no interface, outputs and maps too.
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal static class Snippet
{
    internal static void Run(Output<string> output, InputMap<string> map)
    {
        Input<object> fromText = "a";
        Input<object> fromNumber = 1;
        Input<object> fromDictionary = new Dictionary<string, object> { ["a"] = output };
        Input<object> fromOutput = output;
        Input<object> fromMap = map;
        _ = new AzureNative.HybridCompute.Inputs.MachineExtensionPropertiesArgs { Type = "type", Settings = fromDictionary };
        _ = new AzureNative.HybridCompute.Inputs.MachineExtensionPropertiesArgs { Settings = map, ProtectedSettings = new Dictionary<string, object>() };
    }
}
