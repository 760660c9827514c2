# What Windows PowerShell 5.1 and its modules have, as far as the guest scripts use it: commands with their parameters, and .NET types.
# A name belongs here only when the documentation of 5.1 has it: https://learn.microsoft.com/powershell/module/?view=powershell-5.1 and ?view=windowsserver2025-ps
@{
    Commands = @{
        'Add-Content' = 'LiteralPath', 'Value', 'Encoding'
        'Add-LocalGroupMember' = 'Group', 'Member'
        'Add-MpPreference' = 'ExclusionPath', 'ExclusionProcess'
        'ConvertFrom-Json' = @()
        'Expand-Archive' = 'LiteralPath', 'DestinationPath'
        'ForEach-Object' = @()
        'Get-Acl' = @('LiteralPath')
        'Get-AuthenticodeSignature' = @('LiteralPath')
        'Get-ChildItem' = @('LiteralPath')
        'Get-CimInstance' = @('ClassName')
        'Get-Content' = 'LiteralPath', 'Raw'
        'Get-Date' = @()
        'Get-Item' = 'LiteralPath', 'Force'
        'Get-ItemProperty' = @('LiteralPath')
        'Get-LocalGroupMember' = @('Group')
        'Get-MpPreference' = @()
        'Get-NetFirewallAddressFilter' = @('AssociatedNetFirewallRule')
        'Get-NetFirewallPortFilter' = @('AssociatedNetFirewallRule')
        'Get-NetFirewallRule' = 'Name', 'ErrorAction'
        'Get-NetFirewallServiceFilter' = @('AssociatedNetFirewallRule')
        'Get-Service' = 'Name', 'ErrorAction'
        'Get-WinEvent' = 'FilterHashtable', 'MaxEvents'
        'Invoke-WebRequest' = 'Uri', 'OutFile', 'UseBasicParsing', 'TimeoutSec'
        'Join-Path' = @()
        'Move-Item' = 'LiteralPath', 'Destination', 'Force'
        'New-Item' = 'ItemType', 'Path', 'Force'
        'New-ItemProperty' = 'LiteralPath', 'Name', 'PropertyType', 'Value', 'Force'
        'New-NetFirewallRule' = 'Name', 'DisplayName', 'Direction', 'Action', 'Enabled', 'Profile', 'Protocol', 'LocalPort', 'RemoteAddress', 'Program', 'Service'
        'New-Object' = @()
        'Remove-Item' = 'LiteralPath', 'Force', 'Recurse'
        'Remove-ItemProperty' = 'LiteralPath', 'Name'
        'Remove-LocalGroupMember' = 'Group', 'Member'
        'Remove-MpPreference' = 'ExclusionPath', 'ExclusionProcess'
        'Remove-NetFirewallRule' = @('InputObject')
        'Restart-Service' = 'Name', 'Force'
        'Set-Service' = 'Name', 'StartupType'
        'Set-StrictMode' = @('Version')
        'Sort-Object' = @('Unique')
        'Split-Path' = 'Path', 'Leaf', 'Parent'
        'Start-Process' = 'FilePath', 'ArgumentList', 'Wait', 'PassThru', 'RedirectStandardOutput'
        'Start-Service' = @('Name')
        'Start-Sleep' = @('Seconds')
        'Test-ComputerSecureChannel' = @()
        'Test-NetConnection' = 'ComputerName', 'Port', 'InformationLevel', 'WarningAction'
        'Test-Path' = @('LiteralPath')
        'Where-Object' = @()
        'Write-Output' = @()
    }

    # Windows' own programs
    Programs = 'dsregcmd.exe', 'icacls.exe', 'w32tm.exe'

    Types = @(
        'bool', 'char[]', 'double', 'hashtable', 'int', 'int[]', 'object', 'object[]', 'ref', 'regex', 'scriptblock', 'string', 'string[]', 'switch'
        'System.Convert', 'System.DateTime', 'System.Environment', 'System.Exception', 'System.IO.File', 'System.IO.FileAttributes', 'System.Math', 'System.Net.SecurityProtocolType', 'System.Net.ServicePointManager'
        'System.Security.Cryptography.SHA256', 'System.Security.Principal.SecurityIdentifier', 'System.Text.Encoding', 'System.Uri', 'System.Uri[]', 'System.UriKind', 'System.Version'
    )
}
