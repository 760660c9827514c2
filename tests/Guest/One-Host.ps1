# A host's whole way in a process of its own, where scopes are those of a real run: each script twice, on one machine. Prints a line of JSON for each run.
[CmdletBinding()]
param([string] $Root)

$ErrorActionPreference = 'Stop'
Import-Module "$PSScriptRoot/GuestMachine.psm1" -ArgumentList 'all'
$machine = New-GuestMachine -Root $Root
$machine.Token = New-Token
$machine.Web['https://mirror.test/agent.msi'] = @{ Signer = 'CN=Microsoft Corporation, O=Microsoft Corporation, C=US'; Status = 'Valid' }
$pool = '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-avd/providers/Microsoft.DesktopVirtualization/hostPools/hp-1'
New-Fslogix
$machine.Services.WinDefend = @{ Status = 'Running'; StartType = 'Automatic' }
$values = "HKLM\SOFTWARE\FSLogix\Profiles|Enabled|Number|1`nHKLM\SOFTWARE\FSLogix\Profiles|CCDLocations|Text|type=azure,name={q}BLOB{q},connectionString={q}|fslogix/avd-blob|{q}"
$hash = Get-Hash $values
$steps = @(
    @{ Name = 'Set-TimeServers'; With = @{ Servers = 'time1.contoso.test' } }
    @{ Name = 'Enable-Shortpath'; With = @{ Port = '3390'; ClientRanges = '10.0.0.0/8' } }
    @{ Name = 'Wait-DomainJoin'; With = @{ JoinType = 'domain'; DomainName = 'corp.contoso.test'; MarginSeconds = '60'; TimeoutSeconds = '600' }; Before = { $machine.Domain = @{ PartOfDomain = $true; Domain = 'corp.contoso.test' }; $machine.Services.Netlogon.Status = 'Running' } }
    @{ Name = 'Set-CloudKerberos'; With = @{} }
    @{ Name = 'Install-AvdAgent'; With = @{ RegistrationToken = $machine.Token; HostPoolId = $pool; UseBroker = 'false'; AgentUri = 'https://mirror.test/agent.msi'; BootLoaderUri = 'https://mirror.test/agent.msi'; RegistrationTimeoutSeconds = '300' } }
    @{ Name = 'Set-FslogixProfile'; With = @{ Values = $values; ValuesHash = $hash; OldestVersion = '2.9.8884.27471'; Include = 'S-1-1-0'; Exclude = '.\localadmin'; ExcludedPaths = 'C:\Cache\*'; SecureKeys = 'avd-blob'; SecureKey1 = 'AccountName=st;AccountKey=bm90LWEta2V5' } }
    @{ Name = 'Test-FslogixProfile'; With = @{ Values = $values; ValuesHash = $hash; OldestVersion = '2.9.8884.27471'; WritesAsComputer = 'false'; TemporaryEvents = '1511'; AttachEvents = '40,43,52' } }
)
foreach ($step in $steps) {
    if ($step.Before) { & $step.Before }
    foreach ($time in 1, 2) {
        $with = $step.With
        $machine.Journal.Clear()
        $printed = @(& (Join-Path $env:AVD_GUEST_SCRIPTS "$($step.Name).ps1") @with 2>&1 | ForEach-Object { "$_" })
        [Console]::Out.WriteLine((@{ Name = $step.Name; Time = $time; ExitCode = $LASTEXITCODE; LastLine = $printed[-1]; Text = $printed -join "`n"; Changes = $machine.Journal.Count } | ConvertTo-Json -Compress))
    }
}
