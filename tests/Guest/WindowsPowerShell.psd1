# What Windows PowerShell 5.1 and its modules have, as far as the guest scripts use it: commands with their parameters, and .NET types.
# A name belongs here only when the documentation of 5.1 has it: https://learn.microsoft.com/powershell/module/?view=powershell-5.1 and ?view=windowsserver2025-ps
@{
    Commands = @{
        'Add-ClusterNode' = 'Name', 'NoStorage', 'Cluster'
        'Add-ClusterScaleOutFileServerRole' = @('Name')
        'Add-ClusterSharedVolume' = @('Name')
        'Add-Content' = 'LiteralPath', 'Value', 'Encoding'
        'Add-LocalGroupMember' = 'Group', 'SID', 'Member'
        'Add-MpPreference' = 'ExclusionPath', 'ExclusionProcess'
        'ConvertFrom-Json' = @()
        'Enable-ClusterStorageSpacesDirect' = 'PoolFriendlyName', 'CacheState', 'Confirm'
        'Enable-NetFirewallRule' = @('Name')
        'Expand-Archive' = 'LiteralPath', 'DestinationPath'
        'ForEach-Object' = @()
        'Get-Acl' = @('LiteralPath')
        'Get-ADComputer' = 'LDAPFilter', 'Properties'
        'Get-ADDomain' = @()
        'Get-ADGroup' = @('LDAPFilter')
        'Get-AuthenticodeSignature' = @('LiteralPath')
        'Get-ChildItem' = @('LiteralPath')
        'Get-CimInstance' = 'ClassName', 'ComputerName'
        'Get-Cluster' = @('Name')
        'Get-ClusteredScheduledTask' = @()
        'Get-ClusterGroup' = @()
        'Get-ClusterNode' = @('Cluster')
        'Get-ClusterParameter' = 'InputObject', 'Name'
        'Get-ClusterQuorum' = @()
        'Get-ClusterResource' = @('Name')
        'Get-ClusterSharedVolume' = @('Name')
        'Get-ClusterSharedVolumeState' = @('Name')
        'Get-Content' = 'LiteralPath', 'Raw'
        'Get-Date' = @()
        'Get-Disk' = 'CimSession', 'VirtualDisk'
        'Get-Item' = 'LiteralPath', 'Force'
        'Get-ItemProperty' = @('LiteralPath')
        'Get-LocalGroupMember' = 'Group', 'SID'
        'Get-MpPreference' = @()
        'Get-NetFirewallAddressFilter' = @('AssociatedNetFirewallRule')
        'Get-NetFirewallPortFilter' = @('AssociatedNetFirewallRule')
        'Get-NetFirewallRule' = 'Name', 'Group', 'ErrorAction'
        'Get-NetFirewallServiceFilter' = @('AssociatedNetFirewallRule')
        'Get-Partition' = @('DiskNumber')
        'Get-PartitionSupportedSize' = 'DiskNumber', 'PartitionNumber'
        'Get-PhysicalDisk' = 'CanPool', 'CimSession', 'StoragePool'
        'Get-Service' = 'Name', 'ErrorAction'
        'Get-SmbShare' = 'Name', 'ScopeName', 'ErrorAction'
        'Get-SmbShareAccess' = 'Name', 'ScopeName'
        'Get-StorageHealthSetting' = 'InputObject', 'Name'
        'Get-StoragePool' = @('IsPrimordial')
        'Get-StorageSubSystem' = @('FriendlyName')
        'Get-VirtualDisk' = 'FriendlyName', 'ErrorAction'
        'Get-Volume' = @('FileSystemLabel')
        'Get-WindowsFeature' = 'Name', 'ComputerName'
        'Get-WinEvent' = 'FilterHashtable', 'MaxEvents'
        'Grant-SmbShareAccess' = 'Name', 'ScopeName', 'AccountName', 'AccessRight', 'Force'
        'Install-WindowsFeature' = @('Name')
        'Invoke-CimMethod' = 'ComputerName', 'Namespace', 'ClassName', 'MethodName', 'Arguments'
        'Invoke-WebRequest' = 'Uri', 'OutFile', 'UseBasicParsing', 'TimeoutSec'
        'Join-Path' = @()
        'Move-Item' = 'LiteralPath', 'Destination', 'Force'
        'New-Cluster' = 'Name', 'Node', 'StaticAddress', 'NoStorage'
        'New-Item' = 'ItemType', 'Path', 'Force'
        'New-ItemProperty' = 'LiteralPath', 'Name', 'PropertyType', 'Value', 'Force'
        'New-NetFirewallRule' = 'Name', 'DisplayName', 'Direction', 'Action', 'Enabled', 'Profile', 'Protocol', 'LocalPort', 'RemoteAddress', 'Program', 'Service'
        'New-Object' = @()
        'New-ScheduledTaskAction' = 'Execute', 'Argument'
        'New-ScheduledTaskTrigger' = 'Daily', 'At'
        'New-SmbShare' = 'Name', 'ScopeName', 'Path', 'ContinuouslyAvailable', 'FolderEnumerationMode', 'CachingMode', 'EncryptData', 'FullAccess', 'ChangeAccess'
        'New-StoragePool' = 'StorageSubSystemFriendlyName', 'FriendlyName', 'PhysicalDisks'
        'New-Volume' = 'StoragePoolFriendlyName', 'FriendlyName', 'FileSystem', 'ResiliencySettingName', 'PhysicalDiskRedundancy', 'Size', 'DiskNumber'
        'Register-ClusteredScheduledTask' = 'TaskName', 'TaskType', 'Action', 'Trigger'
        'Remove-CimInstance' = @('InputObject')
        'Remove-Item' = 'LiteralPath', 'Force', 'Recurse'
        'Remove-ItemProperty' = 'LiteralPath', 'Name'
        'Remove-LocalGroupMember' = 'Group', 'Member'
        'Remove-MpPreference' = 'ExclusionPath', 'ExclusionProcess'
        'Remove-NetFirewallRule' = @('InputObject')
        'Resize-Partition' = 'DiskNumber', 'PartitionNumber', 'Size'
        'Resize-VirtualDisk' = 'FriendlyName', 'Size'
        'Resolve-DnsName' = 'Name', 'Type', 'ErrorAction'
        'Restart-Service' = 'Name', 'Force'
        'Revoke-SmbShareAccess' = 'Name', 'ScopeName', 'AccountName', 'Force'
        'Set-Acl' = 'LiteralPath', 'AclObject'
        'Set-ClusteredScheduledTask' = 'TaskName', 'Action', 'Trigger'
        'Set-ClusterQuorum' = 'CloudWitness', 'AccountName', 'AccessKey', 'Endpoint', 'FileShareWitness'
        'Set-Service' = 'Name', 'StartupType'
        'Set-SmbShare' = 'Name', 'ScopeName', 'ContinuouslyAvailable', 'FolderEnumerationMode', 'CachingMode', 'EncryptData', 'Force'
        'Set-StorageHealthSetting' = 'InputObject', 'Name', 'Value'
        'Set-StrictMode' = @('Version')
        'Sort-Object' = @('Unique')
        'Split-Path' = 'Path', 'Leaf', 'Parent'
        'Start-ClusterGroup' = @('Name')
        'Start-Process' = 'FilePath', 'ArgumentList', 'Wait', 'PassThru', 'RedirectStandardOutput'
        'Start-Service' = @('Name')
        'Start-Sleep' = @('Seconds')
        'Test-Cluster' = 'Node', 'Include', 'WarningVariable', 'WarningAction'
        'Test-ComputerSecureChannel' = @()
        'Test-Connection' = 'ComputerName', 'Count', 'Quiet'
        'Test-NetConnection' = 'ComputerName', 'Port', 'InformationLevel', 'WarningAction'
        'Test-Path' = @('LiteralPath')
        'Where-Object' = @()
        'Write-Output' = @()
    }

    # Windows' own programs
    Programs = 'dsregcmd.exe', 'icacls.exe', 'shutdown.exe', 'w32tm.exe'

    Types = @(
        'bool', 'char[]', 'double', 'hashtable', 'int', 'int[]', 'long', 'object', 'object[]', 'ref', 'regex', 'scriptblock', 'string', 'string[]', 'switch', 'uint32', 'uint64'
        'System.Convert', 'System.DateTime', 'System.Environment', 'System.Exception', 'System.IO.File', 'System.IO.FileAttributes', 'System.Math', 'System.Net.SecurityProtocolType', 'System.Net.ServicePointManager'
        'System.Security.Cryptography.SHA256', 'System.Security.Principal.SecurityIdentifier', 'System.Text.Encoding', 'System.Uri', 'System.Uri[]', 'System.UriKind', 'System.Version'
    )
}
