// error: CS0509
using Pulumi;
using AzureNative = Pulumi.AzureNative;

internal sealed class OwnArgs : AzureNative.DesktopVirtualization.HostPoolArgs; // rejected

internal sealed class OwnOptions : CustomResourceOptions; // rejected
