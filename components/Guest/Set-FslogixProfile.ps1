# Sets FSLogix up on a session host: the program, its registry values, the secrets of Cloud Cache, its local groups, and what Defender does not scan.
# Sources: FSLogix configuration settings, https://learn.microsoft.com/fslogix/reference-configuration-settings
#          Protect Azure page blob connection string, https://learn.microsoft.com/fslogix/how-to-protect-connection-string
#          FSLogix prerequisites (exclusions), https://learn.microsoft.com/fslogix/overview-prerequisites
[CmdletBinding(PositionalBinding = $false)]
param(
    # the registry values, a line for each: key|name|type|value; {q} is a double quote
    [string] $Values = '',
    # their SHA-256
    [string] $ValuesHash = '',
    # the registry values that must not be there, a line for each: key|name
    [string] $Removed = '',
    # the oldest version of FSLogix that will do
    [string] $OldestVersion = '',
    # where the installer is; empty: the image brings FSLogix
    [string] $InstallerUri = '',
    # what Defender does not scan, a line for each
    [string] $ExcludedPaths = '',
    [string] $ExcludedProcesses = '',
    # who gets a container and who does not, a line for each
    [string] $Include = '',
    [string] $Exclude = '',
    # the names of the secrets, a line for each, and the secrets; protected
    [string] $SecureKeys = '',
    [string] $SecureKey1 = '',
    [string] $SecureKey2 = '',
    [string] $SecureKey3 = '',
    [string] $SecureKey4 = ''
)

. "$PSScriptRoot/Common.ps1"
. "$PSScriptRoot/Installer.ps1"
. "$PSScriptRoot/Defender.ps1"
. "$PSScriptRoot/Fslogix.ps1"

$frx = "$env:ProgramFiles\FSLogix\Apps\frx.exe"
$installerName = 'FSLogixAppsSetup.exe'
$insideArchive = 'x64\Release\FSLogixAppsSetup.exe'
# a key for each user whose container is attached
$sessionKeys = 'HKLM:\SOFTWARE\FSLogix\Profiles\Sessions', 'HKLM:\SOFTWARE\Policies\FSLogix\ODFC\Sessions'
# what a service of Cloud Cache reads when it starts, and at no other time; everything else is read at each sign-in
$readAtStart = '\\Services\\frxccds?\\Parameters$'
$groups = 'FSLogix Profile', 'FSLogix ODFC'
$account = '^[^"/\[\]:;|=,+*?<>@]+$'
# without characters that would end an argument of frx.exe
$connection = '^([^"\r\n]{10,})?$'

function Test-IsMounted {
    foreach ($key in $sessionKeys) {
        if ((Test-Path -LiteralPath $key) -and (@(Get-ChildItem -LiteralPath $key).Count -gt 0)) { return $true }
    }

    return $false
}

# An older FSLogix is renewed only while nobody uses it. The check of profiles says where it stays too old.
function Install-Fslogix {
    param([System.Version] $Oldest, [object] $Source)

    $version = Get-FslogixVersion
    if (($null -ne $version) -and ($version -ge $Oldest)) { return }
    if ($null -eq $Source) {
        if ($null -eq $version) { Stop-GuestScript -Code 'fslogix-missing' -Message 'FSLogix is not installed. Set fslogix.installer_uri, or install it in the image.' }
        Write-Log "FSLogix is $version, older than $Oldest, and there is no address to install it from."
        return
    }

    if (($null -ne $version) -and (Test-IsMounted)) { Write-Log "FSLogix is $version, older than $Oldest. It stays, since users have containers attached."; return }
    $file = Save-Installer -Name $installerName -Sources $Source -Inside $insideArchive
    $log = Join-Path (Split-Path -Path $script:LogFile -Parent) "$installerName.log"
    try { $code = Invoke-Installer -What 'FSLogix' -FilePath $file -ArgumentList '/install', '/quiet', '/norestart', '/log', "`"$log`"" -Log $log }
    finally { Remove-Item -LiteralPath $file -Force }
    $now = Get-FslogixVersion
    if ($null -eq $now) { Stop-GuestScript -Code 'install' -Message "FSLogix is not installed, although its installer says $code. Look whether Defender stopped it." }
    Add-Change "FSLogix $now is installed (FSLogixAppsSetup: $code)."
    if ($code -ne 0) { Write-Log 'A restart of the host completes the installation.' }
}

# Runs frx.exe, and gives back its exit code and what it prints. Nothing of its arguments is logged.
function Invoke-Frx {
    param([string[]] $Arguments)

    $file = Join-Path (New-Item -ItemType Directory -Path (Join-Path $script:Root 'Downloads') -Force).FullName 'frx.txt'
    $code = (Start-Process -FilePath $frx -ArgumentList $Arguments -Wait -PassThru -RedirectStandardOutput $file).ExitCode
    $printed = [string] (Get-Content -LiteralPath $file -Raw)
    Remove-Item -LiteralPath $file -Force
    return @{ ExitCode = $code; Printed = $printed }
}

function Test-SecureKey {
    param([string] $Name)

    return (Invoke-Frx -Arguments 'list-secure-key').Printed -match "(?<![A-Za-z0-9-])$([regex]::Escape($Name))(?![A-Za-z0-9-])"
}

# Credential Manager does not give a secret back, so a hash says whether it is still the same one.
function Set-SecureKey {
    param([string] $Name, [string] $Value)

    $hash = Get-TextHash "$env:COMPUTERNAME|$Name|$Value"
    if (((Get-RegistryValue -Path $script:FslogixMemory -Name "SecureKey $Name") -eq $hash) -and (Test-SecureKey $Name)) { return }
    $answer = Invoke-Frx -Arguments 'add-secure-key', '-key', $Name, '-value', "`"$Value`""
    if (($answer.ExitCode -ne 0) -or (-not (Test-SecureKey $Name))) {
        Stop-GuestScript -Code 'secure-key' -Message "frx.exe cannot store the secret $Name in Credential Manager ($($answer.ExitCode)): $($answer.Printed)"
    }

    Add-Change "The secret $Name is in Credential Manager."
    Set-RegistryValue -Path $script:FslogixMemory -Name "SecureKey $Name" -Type 'String' -Value $hash
}

function Remove-Value {
    param([string] $Path, [string] $Name)

    if ($null -eq (Get-RegistryValue -Path $Path -Name $Name)) { return }
    Remove-ItemProperty -LiteralPath $Path -Name $Name
    if ($null -ne (Get-RegistryValue -Path $Path -Name $Name)) {
        Stop-GuestScript -Code 'registry' -Message "$Path\$Name was removed and is still there. Look for a policy or a product that guards it."
    }

    Add-Change "$Path\$Name is removed."
}

function Test-IsDifferent {
    param([hashtable] $Entry)

    if ($Entry.ContainsKey('Value')) { return -not (Test-RegistryValue @Entry) }
    return $null -ne (Get-RegistryValue @Entry)
}

# The members of a group are exactly these.
function Set-Membership {
    param([string] $Group, [string[]] $Wanted)

    try {
        $now = @(Get-LocalGroupMember -Group $Group)
        foreach ($name in $Wanted) {
            if ($now | Where-Object { Test-IsMember -Member $_ -Name $name }) { continue }
            Add-LocalGroupMember -Group $Group -Member $name
            Add-Change "$name is in $Group."
        }

        foreach ($member in $now) {
            if ($Wanted | Where-Object { Test-IsMember -Member $member -Name $_ }) { continue }
            Remove-LocalGroupMember -Group $Group -Member "$($member.SID)"
            Add-Change "$($member.Name) is no longer in $Group."
        }

        $now = @(Get-LocalGroupMember -Group $Group)
        $lost = @($Wanted | Where-Object { $name = $_; -not ($now | Where-Object { Test-IsMember -Member $_ -Name $name }) })
        if ($lost) { throw "$($lost[0]) was added and is not there" }
    }
    catch {
        Stop-GuestScript -Code 'member' -Message "The members of $Group cannot be set to $($Wanted -join ', '): $($_.Exception.Message)"
    }
}

function Test-IsMember {
    param([object] $Member, [string] $Name)

    return ($Member.Name -eq $Name) -or ("$($Member.SID)" -eq $Name)
}

# Only Cloud Cache reads settings at its start, and a restart would cut its users off: then they count from the host's next restart on.
function Restart-Fslogix {
    foreach ($name in $script:FslogixServices) {
        if ("$((Get-Service -Name $name).StartType)" -eq 'Disabled') { Stop-GuestScript -Code 'service' -Message "The service $name is disabled. Enable it in the image." }
        try { Start-NeededService -Name $name }
        catch { Stop-GuestScript -Code 'not-running' -Message "The service $name cannot be started: $($_.Exception.Message)" }
    }

    if ((Get-RegistryValue -Path $script:FslogixMemory -Name 'RestartPending') -ne 1) { return }
    if (Test-IsMounted) { Write-Log 'Users have containers attached, so no service is restarted. The folders of Cloud Cache count from the next restart of the host on.'; return }
    foreach ($name in $script:FslogixServices) {
        Restart-Service -Name $name -Force
        Add-Change "The service $name is restarted."
    }

    Remove-Value -Path $script:FslogixMemory -Name 'RestartPending'
}

Invoke-GuestScript -Name 'Set-FslogixProfile' -Body {
    $secrets = @(
        Read-Text -Name 'SecureKey1' -Text $SecureKey1 -Pattern $connection -Expected 'a connection string'
        Read-Text -Name 'SecureKey2' -Text $SecureKey2 -Pattern $connection -Expected 'a connection string'
        Read-Text -Name 'SecureKey3' -Text $SecureKey3 -Pattern $connection -Expected 'a connection string'
        Read-Text -Name 'SecureKey4' -Text $SecureKey4 -Pattern $connection -Expected 'a connection string'
    )
    foreach ($text in $secrets) {
        Protect-Secret $text
        # a message may quote the key alone
        foreach ($part in $text.Split(';')) { if ($part -match '^(AccountKey|SharedAccessSignature)=(.+)$') { Protect-Secret $Matches[2] } }
    }

    $hash = Read-Text -Name 'ValuesHash' -Text $ValuesHash -Pattern '^[0-9A-Fa-f]{64}$' -Expected 'a SHA-256'
    $wanted = Read-RegistryLines -Name 'Values' -Text $Values -Hash $hash
    $absent = Read-RegistryNames -Name 'Removed' -Text $Removed
    $oldest = Read-Text -Name 'OldestVersion' -Text $OldestVersion -Pattern '^[0-9]+(\.[0-9]+){1,3}$' -Expected 'a version'
    $source = $null
    if ($InstallerUri) { $source = Read-WebAddress -Name 'InstallerUri' -Text $InstallerUri }
    $paths = Read-Lines -Name 'ExcludedPaths' -Text $ExcludedPaths -Pattern '^[^|"<>]+$' -Expected 'files and folders'
    $programs = Read-Lines -Name 'ExcludedProcesses' -Text $ExcludedProcesses -Pattern '^[^|"<>]+$' -Expected 'programs'
    $included = @((Read-Lines -Name 'Include' -Text $Include -Pattern $account -Expected 'accounts') | ForEach-Object { $_ -replace '^\.\\', "$env:COMPUTERNAME\" })
    $excluded = @((Read-Lines -Name 'Exclude' -Text $Exclude -Pattern $account -Expected 'accounts') | ForEach-Object { $_ -replace '^\.\\', "$env:COMPUTERNAME\" })
    $names = Read-Lines -Name 'SecureKeys' -Text $SecureKeys -Pattern '^[a-z0-9-]+$' -Expected 'names of secrets'
    if ($included.Count -eq 0) { Stop-GuestScript -Code 'parameter' -Message 'The parameter Include must name one account at least.' }
    if (@($secrets | Where-Object { $_ }).Count -ne $names.Count) { Stop-GuestScript -Code 'parameter' -Message 'The parameter SecureKeys must name each secret that is given.' }

    Install-Fslogix -Oldest $oldest -Source $source
    for ($i = 0; $i -lt $names.Count; $i++) { Set-SecureKey -Name $names[$i] -Value $secrets[$i] }
    foreach ($group in $groups) {
        Set-Membership -Group "$group Exclude List" -Wanted $excluded
        Set-Membership -Group "$group Include List" -Wanted $included
    }

    Set-Exclusion -Kind 'Path' -Wanted $paths -Memory $script:FslogixMemory
    Set-Exclusion -Kind 'Process' -Wanted $programs -Memory $script:FslogixMemory

    # first what contradicts, last what turns containers on: a run that is cut off leaves no mixture that a user signs in to
    foreach ($value in @($absent) + @($wanted | Where-Object { $_.Name -ne 'Enabled' }) + @($wanted | Where-Object { $_.Name -eq 'Enabled' })) {
        # remembered before it is changed: a run that is cut off here is completed by the next one
        if (($value.Path -match $readAtStart) -and (Test-IsDifferent $value)) { Set-RegistryValue -Path $script:FslogixMemory -Name 'RestartPending' -Type 'DWord' -Value 1 }
        if ($value.ContainsKey('Value')) { Set-RegistryValue @value } else { Remove-Value @value }
    }

    Restart-Fslogix
    # the check of profiles looks at events from here on
    if (($script:Changes -gt 0) -or ($null -eq (Get-RegistryValue -Path $script:FslogixMemory -Name 'LastChange'))) {
        Set-RegistryValue -Path $script:FslogixMemory -Name 'LastChange' -Type 'String' -Value (Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')
    }
}
