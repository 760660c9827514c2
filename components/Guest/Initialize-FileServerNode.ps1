# Makes a machine ready to be a node of the file server cluster: features, disk time-out, the first node's account as an administrator, Defender exclusions, firewall.
# Sources: Storage Spaces Direct in guest virtual machine clusters, https://learn.microsoft.com/windows-server/storage/storage-spaces/storage-spaces-direct-in-vm
#          Antivirus software and Storage Spaces Direct, https://learn.microsoft.com/troubleshoot/windows-server/high-availability/not-cluster-aware-antivirus-software-cause-issues
[CmdletBinding(PositionalBinding = $false)]
param(
    # the computer account of the first node, as DOMAIN\NODE$
    [string] $SetupAccount = '',
    # how long storage waits for a disk
    [string] $SpaceportTimeoutSeconds = '',
    # files and folders that Defender does not scan, with semicolons between them
    [string] $ExcludedPaths = '',
    # programs whose files Defender does not scan
    [string] $ExcludedProcesses = ''
)

. "$PSScriptRoot/Common.ps1"
. "$PSScriptRoot/Defender.ps1"

$features = 'Failover-Clustering', 'FS-FileServer', 'RSAT-AD-PowerShell', 'RSAT-Clustering-PowerShell'
# what this script remembers
$memory = 'HKLM:\SOFTWARE\AvdPulumi\FileServer'
$spaceport = 'HKLM:\SYSTEM\CurrentControlSet\Services\spaceport\Parameters'
# by number, since the names differ by language: File and Printer Sharing, Windows Management Instrumentation, Windows Remote Management
$firewallGroups = '@FirewallAPI.dll,-28502', '@FirewallAPI.dll,-34251', '@FirewallAPI.dll,-30267'
# S-1-5-32-544 is the group of the local administrators
$administrators = 'S-1-5-32-544'
# the run command must be able to report before Windows goes down
$restartDelaySeconds = 60
# shutdown.exe: a restart is planned already
$isPlanned = 1190

# Paths can have commas and spaces in them, so semicolons are between them.
function Read-PathList {
    param([string] $Name, [string] $Text)

    $items = @($Text.Split(';') | ForEach-Object { $_.Trim() } | Where-Object { $_ })
    foreach ($item in $items) { $null = Read-Text -Name $Name -Text $item -Pattern '^([A-Za-z]:\\|%[A-Za-z0-9()]+%|\\\\)[^"<>|]*$' -Expected 'a list of full paths' }
    return , $items
}

function Request-Restart {
    if (Test-RestartWanted) { return }
    Set-RegistryValue -Path 'HKLM:\SOFTWARE\AvdPulumi' -Name 'RestartWantedSince' -Type 'String' -Value "$((Get-Date).ToFileTimeUtc())"
}

function Get-FeatureLack {
    $known = @(Get-WindowsFeature -Name $features)
    return @($features | Where-Object { $name = $_; -not ($known | Where-Object { ($_.Name -eq $name) -and ("$($_.InstallState)" -in 'Installed', 'InstallPending') }) })
}

function Install-Feature {
    $missing = @(Get-FeatureLack)
    if ($missing.Count -eq 0) { return }
    Request-Restart
    $null = Install-WindowsFeature -Name $missing
    $missing = @(Get-FeatureLack)
    if ($missing.Count -gt 0) { Stop-GuestScript -Code 'feature' -Message "Windows did not install $($missing -join ', '). Nodes need Windows Server, Datacenter edition." }
    Add-Change "Installed: $($features -join ', ')."
}

function Set-DiskTimeout {
    param([int] $Seconds)

    if (Test-RegistryValue -Path $spaceport -Name 'HwTimeout' -Type 'DWord' -Value ($Seconds * 1000)) { return }
    Request-Restart
    Set-RegistryValue -Path $spaceport -Name 'HwTimeout' -Type 'DWord' -Value ($Seconds * 1000)
}

# The domain may be given by either of its names, so the account alone is compared.
function Test-Administrator {
    param([string] $Account)

    $members = @(Get-LocalGroupMember -SID $administrators | Where-Object { "$($_.PrincipalSource)" -eq 'ActiveDirectory' } | ForEach-Object { $_.Name.Split('\')[-1] })
    return $Account.Split('\')[-1] -in $members
}

function Add-Administrator {
    param([string] $Account)

    if (Test-Administrator -Account $Account) { return }
    Add-LocalGroupMember -SID $administrators -Member $Account
    if (-not (Test-Administrator -Account $Account)) {
        Stop-GuestScript -Code 'administrators' -Message "$Account was added to the local administrators and is not among them. Look for a policy that sets who they are."
    }

    Add-Change "$Account is a local administrator: the cluster is set up from there."
}

# Rules for the domain's network alone, or for any.
function Get-ClosedRule {
    $rules = @(foreach ($group in $firewallGroups) { Get-NetFirewallRule -Group $group -ErrorAction SilentlyContinue })
    return @($rules | Where-Object { ("$($_.Enabled)" -ne 'True') -and ("$($_.Direction)" -eq 'Inbound') -and ("$($_.Profile)" -match 'Domain|Any') })
}

function Open-Firewall {
    $closed = @(Get-ClosedRule)
    if ($closed.Count -eq 0) { return }
    Enable-NetFirewallRule -Name @($closed | ForEach-Object { $_.Name })
    $left = @(Get-ClosedRule)
    if ($left.Count -gt 0) { Stop-GuestScript -Code 'firewall' -Message "The firewall rule $($left[0].Name) stays closed. Look for a policy that guards the firewall." }
    Add-Change "Opened in the firewall: $(@($closed | ForEach-Object { $_.Name }) -join ', ')."
}

# A node that serves users is not restarted from here: drain it first.
function Start-NeededRestart {
    if (-not (Test-RestartWanted)) { return }
    $service = Get-Service -Name 'ClusSvc' -ErrorAction SilentlyContinue
    if (($null -ne $service) -and ("$($service.Status)" -eq 'Running')) {
        Write-Log 'A setting waits for a restart, and the node is in a running cluster: drain it (Suspend-ClusterNode -Drain), restart it, and resume it.'
        return
    }

    $answer = shutdown.exe /r /t $restartDelaySeconds /d p:2:4 /c 'AvdPulumi has installed features.'
    if ($LASTEXITCODE -notin 0, $isPlanned) { Stop-GuestScript -Code 'restart' -Message "Windows refuses the restart (shutdown: $LASTEXITCODE). $answer" }
    Add-Change "Windows restarts in $restartDelaySeconds seconds."
}

Invoke-GuestScript -Name 'Initialize-FileServerNode' -Body {
    $account = Read-Text -Name 'SetupAccount' -Text $SetupAccount -Pattern '^[A-Za-z0-9][A-Za-z0-9.-]*\\[A-Za-z0-9-]{1,15}\$$' -Expected 'a computer account such as CONTOSO\SOFS-01$'
    $seconds = Read-Integer -Name 'SpaceportTimeoutSeconds' -Text $SpaceportTimeoutSeconds -Minimum 6 -Maximum 120
    $paths = Read-PathList -Name 'ExcludedPaths' -Text $ExcludedPaths
    $processes = Read-List -Name 'ExcludedProcesses' -Text $ExcludedProcesses -Pattern '^[^\\/:*?"<>|]+\.exe$' -Expected 'programs such as clussvc.exe'
    $computer = Get-CimInstance -ClassName Win32_ComputerSystem
    if (-not $computer.PartOfDomain) { Stop-GuestScript -Code 'not-joined' -Message 'The machine is in no domain. A node must be, before it becomes one.' }

    Install-Feature
    Set-DiskTimeout -Seconds $seconds
    Add-Administrator -Account $account
    Set-Exclusion -Kind 'Path' -Wanted $paths -Memory $memory
    Set-Exclusion -Kind 'Process' -Wanted $processes -Memory $memory
    Open-Firewall
    Start-NeededRestart
}
