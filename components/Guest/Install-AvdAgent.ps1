# Installs the AVD agent and its boot loader, and registers the machine with its host pool.
# Sources: Add session hosts to a host pool, https://learn.microsoft.com/azure/virtual-desktop/add-session-hosts-host-pool
#          Troubleshoot the agent, https://learn.microsoft.com/azure/virtual-desktop/troubleshoot-agent (registry values, registering again, names of the programs)
[CmdletBinding(PositionalBinding = $false)]
param(
    # the registration token; protected
    [string] $RegistrationToken = '',
    # the Azure id of the host pool
    [string] $HostPoolId = '',
    # true: ask the broker for its own agent first, then use AgentUri
    [string] $UseBroker = '',
    # where the agent's installer is: Microsoft's link or a mirror
    [string] $AgentUri = '',
    # where the boot loader's installer is
    [string] $BootLoaderUri = '',
    # how long to wait for the registration
    [string] $RegistrationTimeoutSeconds = ''
)

. "$PSScriptRoot/Common.ps1"
. "$PSScriptRoot/Installer.ps1"

$agentKey = 'HKLM:\SOFTWARE\Microsoft\RDInfraAgent'
# what this script remembers: the pool and the name it registered, so that a copied image or a moved host is seen
$ownKey = 'HKLM:\SOFTWARE\AvdPulumi\AvdAgent'
$programs = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall'
$agentProgram = 'Remote Desktop Services Infrastructure Agent'
$bootLoaderProgram = 'Remote Desktop Agent Boot Loader'
$bootLoaderService = 'RDAgentBootLoader'
$brokerPath = 'api/agentMsi/v1/agentVersion'
# The installer wants a token. It gets this word, for command lines and installers' logs can be read by many; the real one goes into the registry.
$placeholder = 'SET-BY-SCRIPT'

$hostPool = '^/subscriptions/[0-9A-Fa-f-]{36}/resourceGroups/[^/]+/providers/Microsoft\.DesktopVirtualization/hostPools/[^/]+$'
$jwt = '^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$'

$checkPauseSeconds = 15

function Test-AgentRegistry {
    return ((Get-RegistryValue -Path $agentKey -Name 'IsRegistered') -eq 1) -and (-not (Get-RegistryValue -Path $agentKey -Name 'RegistrationToken'))
}

function Test-BootLoader {
    $service = Get-Service -Name $bootLoaderService -ErrorAction SilentlyContinue
    return ($null -ne $service) -and ("$($service.Status)" -eq 'Running')
}

# The pool that this script registered this very machine with; nothing on a machine that was made from a copy of another.
function Get-KnownPool {
    if ((Get-RegistryValue -Path $ownKey -Name 'ComputerName') -ne $env:COMPUTERNAME) { return '' }
    return [string] (Get-RegistryValue -Path $ownKey -Name 'HostPoolId')
}

# The middle part of a token is readable: what the broker is and when the token ends.
function Get-TokenClaim {
    try {
        $part = $RegistrationToken.Split('.')[1].Replace('-', '+').Replace('_', '/')
        $bytes = [System.Convert]::FromBase64String($part.PadRight($part.Length + (4 - $part.Length % 4) % 4, '='))
        $claims = [System.Text.Encoding]::UTF8.GetString($bytes) | ConvertFrom-Json
        $end = ([System.DateTime] '1970-01-01').AddSeconds([double] $claims.exp)
    }
    catch {
        # the fault may quote the token
        Stop-GuestScript -Code 'token-unreadable' -Message 'The registration token cannot be read. Look at registration in the config, and get a new token.'
    }

    if ($end -lt (Get-Date).ToUniversalTime()) {
        Stop-GuestScript -Code 'token-expired' -Message "The registration token expired at $($end.ToString('yyyy-MM-dd HH:mm'))Z. Deploy again: the deployment renews it."
    }

    return $claims
}

# The broker's own agent, by its public address and by that of a private endpoint; nothing where the broker does not say.
function Get-BrokerSource {
    param([object] $Claims)

    try {
        $broker = New-Object System.UriBuilder($Claims.GlobalBrokerResourceIdUri)
        $broker.Path = $brokerPath
        if ($broker.Scheme -ne 'https') { throw 'its address is not encrypted' }
        $answer = Invoke-WebRequest -Uri $broker.Uri -UseBasicParsing -TimeoutSec 60
        $public = New-Object System.UriBuilder(($answer.Content | ConvertFrom-Json).agentEndpoint)
        $sources = @(Read-WebAddress -Name 'agentEndpoint' -Text $public.Uri.AbsoluteUri)
        if ($Claims.PSObject.Properties['EndpointPoolId']) {
            $public.Host = "$($Claims.EndpointPoolId).$($public.Host)"
            $sources += $public.Uri
        }

        return $sources
    }
    catch {
        Write-Log "The broker does not say where its agent is: $($_.Exception.Message)"
    }
}

function Test-Program {
    param([string] $DisplayName)

    foreach ($key in @(Get-ChildItem -LiteralPath $programs)) {
        if ((Get-RegistryValue -Path $key.PSPath -Name 'DisplayName') -eq $DisplayName) { return $true }
    }

    return $false
}

# Only warnings and errors are logged: a whole log would show the installer's properties, and among them what is in the registry.
function Install-Program {
    param([string] $DisplayName, [string] $File, [string[]] $Properties = @())

    $log = Join-Path (Split-Path -Path $script:LogFile -Parent) "$(Split-Path -Path $File -Leaf).log"
    $arguments = @('/i', "`"$File`"", '/quiet', '/norestart', '/lwe', "`"$log`"") + $Properties
    try { $code = Invoke-Installer -What $DisplayName -FilePath 'msiexec.exe' -ArgumentList $arguments -Log $log }
    finally { Remove-Item -LiteralPath $File -Force }
    if (-not (Test-Program -DisplayName $DisplayName)) {
        Stop-GuestScript -Code 'install' -Message "$DisplayName is not among the installed programs, although msiexec says $code. Look whether Defender stopped it."
    }

    Add-Change "$DisplayName is installed (msiexec: $code)."
}

function Wait-Registration {
    param([int] $Seconds)

    $end = (Get-Date).AddSeconds($Seconds)
    while (-not ((Test-AgentRegistry) -and (Test-BootLoader))) {
        if ((Get-Date) -ge $end) {
            Write-AgentEvent
            Stop-GuestScript -Code 'registration' -Message "The machine is not registered after $Seconds seconds. Read the agent's events above, and check the required addresses."
        }

        # the agent updates itself as it registers, and its service comes and goes
        try { Start-NeededService -Name $bootLoaderService }
        catch { Write-Log "The service $bootLoaderService cannot be started now: $($_.Exception.Message)" }
        Start-Sleep -Seconds $checkPauseSeconds
    }
}

# What the agent itself says of a failure; for Get-WinEvent, no event is a fault.
function Write-AgentEvent {
    try {
        foreach ($entry in @(Get-WinEvent -FilterHashtable @{ LogName = 'Application'; ProviderName = 'WVD-Agent'; Level = 2, 3 } -MaxEvents 3)) {
            Write-Log "Event $($entry.Id) of the agent: $($entry.Message)"
        }
    }
    catch {
        Write-Log "The agent has no events to show: $($_.Exception.Message)"
    }
}

Invoke-GuestScript -Name 'Install-AvdAgent' -Body {
    Protect-Secret $RegistrationToken
    $pool = Read-Text -Name 'HostPoolId' -Text $HostPoolId -Pattern $hostPool -Expected 'the Azure id of a host pool'
    $asksBroker = Read-Boolean -Name 'UseBroker' -Text $UseBroker
    $agentSource = Read-WebAddress -Name 'AgentUri' -Text $AgentUri
    $bootLoaderSource = Read-WebAddress -Name 'BootLoaderUri' -Text $BootLoaderUri
    $timeout = Read-Integer -Name 'RegistrationTimeoutSeconds' -Text $RegistrationTimeoutSeconds -Minimum 60 -Maximum 7200
    $null = Read-Text -Name 'RegistrationToken' -Text $RegistrationToken -Pattern $jwt -Expected 'a registration token'

    $known = Get-KnownPool
    $isRegistered = Test-AgentRegistry
    if ($isRegistered -and $known -and ($known -ne $pool)) {
        Stop-GuestScript -Code 'other-pool' -Message "The machine is registered with $known. Replace the machine; a registration cannot be moved."
    }

    # a registration that this script did not make may be that of an image's first machine: it is made anew
    if ($isRegistered -and $known -and (Test-Program -DisplayName $bootLoaderProgram)) {
        Start-NeededService -Name $bootLoaderService
        Write-Log "The machine is registered with $pool already."
        return
    }

    $claims = Get-TokenClaim
    if (-not (Test-Program -DisplayName $agentProgram)) {
        $sources = @(if ($asksBroker) { Get-BrokerSource -Claims $claims }) + $agentSource
        $file = Save-Installer -Name 'RDAgent.msi' -Sources $sources
        Install-Program -DisplayName $agentProgram -File $file -Properties "REGISTRATIONTOKEN=$placeholder"
    }

    Set-RegistryValue -Path $ownKey -Name 'HostPoolId' -Type 'String' -Value $pool
    Set-RegistryValue -Path $ownKey -Name 'ComputerName' -Type 'String' -Value $env:COMPUTERNAME
    Set-RegistryValue -Path $agentKey -Name 'RegistrationToken' -Type 'String' -Value $RegistrationToken -Secret
    Set-RegistryValue -Path $agentKey -Name 'IsRegistered' -Type 'DWord' -Value 0

    if (Test-Program -DisplayName $bootLoaderProgram) {
        Restart-Service -Name $bootLoaderService -Force
        Add-Change "The service $bootLoaderService is restarted."
    }
    else {
        $file = Save-Installer -Name 'RDAgentBootLoader.msi' -Sources $bootLoaderSource
        Install-Program -DisplayName $bootLoaderProgram -File $file
    }

    Wait-Registration -Seconds $timeout
    Write-Log "The machine is registered with $pool."
}
