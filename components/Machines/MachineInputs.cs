using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Machines;

/// <summary>Parts of a virtual machine's inputs that follow from its shape alone.</summary>
internal static class MachineInputs
{
    public static AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesHardwareProfileArgs HardwareOf(MachineShape shape)
    {
        var hardware = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesHardwareProfileArgs
        {
            // sizes of Azure mean nothing here
            VmSize = AzureNative.AzureStackHCI.VmSizeEnum.Custom,
            Processors = shape.Processors,
            MemoryMB = shape.MemoryMb,
        };
        if (shape.DynamicMemory is { } memory)
        {
            hardware.DynamicMemoryConfig =
                new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesHardwareProfileDynamicMemoryConfigArgs
                {
                    MinimumMemoryMB = memory.MinimumMb,
                    MaximumMemoryMB = memory.MaximumMb,
                    TargetMemoryBuffer = memory.BufferPercent,
                };
        }

        foreach (var gpu in shape.Gpus)
        {
            var device = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesHardwareProfileVirtualMachineGPUArgs
            {
                AssignmentType = gpu.Assignment,
            };
            if (gpu.Name is { } name)
                device.GpuName = name;
            if (gpu.PartitionSizeMb is { } size)
                device.PartitionSizeMB = size;
            hardware.VirtualMachineGPUs.Add(device);
        }

        return hardware;
    }

    public static AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesSecurityProfileArgs SecurityOf(MachineShape shape)
    {
        var security = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesSecurityProfileArgs
        {
            EnableTPM = shape.Tpm,
            UefiSettings = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesSecurityProfileUefiSettingsArgs
            {
                SecureBootEnabled = shape.SecureBoot,
            },
        };
        if (shape.TrustedLaunch)
            security.SecurityType = AzureNative.AzureStackHCI.SecurityTypes.TrustedLaunch;
        return security;
    }

    public static AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesOsProfileWindowsConfigurationArgs WindowsOf(
        MachineShape shape
    )
    {
        var windows = new AzureNative.AzureStackHCI.Inputs.VirtualMachineInstancePropertiesOsProfileWindowsConfigurationArgs
        {
            EnableAutomaticUpdates = shape.AutomaticUpdates,
            // without the Arc agent no step can run
            ProvisionVMAgent = true,
            ProvisionVMConfigAgent = true,
        };
        if (shape.TimeZone is { } zone)
            windows.TimeZone = zone;
        return windows;
    }

    public static AzureNative.AzureStackHCI.Inputs.HttpProxyConfigurationArgs ProxyOf(MachineProxy proxy)
    {
        var config = new AzureNative.AzureStackHCI.Inputs.HttpProxyConfigurationArgs();
        if (proxy.Http is { } http)
            config.HttpProxy = http;
        if (proxy.Https is { } https)
            config.HttpsProxy = https;
        if (!proxy.Exemptions.IsEmpty)
            config.NoProxy = proxy.Exemptions;
        if (proxy.TrustedCa is { } certificate)
            config.TrustedCa = certificate;
        return config;
    }
}
