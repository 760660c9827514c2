# What every guest script shares. GuestScript.cs puts this text in place of the line that names this file.
# Windows PowerShell 5.1. The texts of failures and of the log never hold a secret: what Protect-Secret was given is replaced before anything is written.
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

# older Windows begins with a protocol that no web server speaks any more
[System.Net.ServicePointManager]::SecurityProtocol = [System.Net.ServicePointManager]::SecurityProtocol -bor [System.Net.SecurityProtocolType]::Tls12

# Azure keeps the last 4,096 bytes of what a run command prints. The marker's line and the tail stay below that together, in any language: a character has at most 3 bytes.
$script:LongestTail = 2800
$script:LongestLine = 350

$script:Root = Join-Path $env:ProgramData 'AvdPulumi'
$script:LogFile = ''
$script:Secrets = New-Object 'System.Collections.Generic.List[string]'
$script:Lines = New-Object 'System.Collections.Generic.List[string]'
$script:Changes = 0

# Runs a script's body and closes with one marker: AVDPULUMI-OK <script>, or AVDPULUMI-FAILED <code> <sentence> and exit code 1.
function Invoke-GuestScript {
    param([string] $Name, [scriptblock] $Body)

    try {
        Open-Log -Name $Name
        Write-Log "$Name starts on $env:COMPUTERNAME."
        $null = & $Body
        Write-Log $(if ($script:Changes -eq 0) { 'Nothing had to be changed.' } else { "Changes made: $($script:Changes)." })
    }
    catch {
        Write-Failure -Fault $_.Exception
        exit 1
    }

    Get-LogTail
    Write-Output "AVDPULUMI-OK $Name"
    exit 0
}

# Ends the script with a code that GuestFailures.cs lists.
function Stop-GuestScript {
    param([string] $Code, [string] $Message)

    $fault = New-Object System.InvalidOperationException($Message)
    $fault.Data['GuestCode'] = $Code
    throw $fault
}

function Write-Failure {
    param([System.Exception] $Fault)

    $code = if ($Fault.Data.Contains('GuestCode')) { $Fault.Data['GuestCode'] } else { 'unexpected' }
    $message = Hide-Secret $Fault.Message
    try {
        Write-Log "Failed ($code): $message"
    }
    catch {
        $script:Lines.Add("The log could not be written: $(Hide-Secret $_.Exception.Message)")
    }

    Write-Output (Limit-Line "AVDPULUMI-FAILED $code $message")
    Get-LogTail
}

# Users can make folders in ProgramData. A folder that SYSTEM and administrators do not own, or that leads elsewhere, is refused: installers run from it as SYSTEM.
function Open-Log {
    param([string] $Name)

    if ($env:PROCESSOR_ARCHITEW6432) {
        Stop-GuestScript -Code 'not-64-bit' -Message 'The script runs in a 32-bit process, in which Windows hides parts of the registry. Run it in 64-bit Windows PowerShell.'
    }

    $isNew = -not (Test-Path -LiteralPath $script:Root)
    if ($isNew) { $null = New-Item -ItemType Directory -Path $script:Root }
    $item = Get-Item -LiteralPath $script:Root -Force
    $acl = Get-Acl -LiteralPath $script:Root
    $owner = $acl.GetOwner([System.Security.Principal.SecurityIdentifier]).Value
    # S-1-5-18 is SYSTEM, S-1-5-32-544 the administrators
    if (($item.Attributes -band [System.IO.FileAttributes]::ReparsePoint) -or (-not $isNew -and ($owner -notin 'S-1-5-18', 'S-1-5-32-544'))) {
        Stop-GuestScript -Code 'unsafe-folder' -Message "$($script:Root) belongs to $owner or leads elsewhere. Remove the folder, and find out who made it."
    }

    if (-not $acl.AreAccessRulesProtected) {
        Set-FolderAccess '/setowner' '*S-1-5-32-544'
        Set-FolderAccess '/inheritance:r' '/grant:r' '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F'
    }

    $script:LogFile = Join-Path (New-Item -ItemType Directory -Path (Join-Path $script:Root 'Logs') -Force).FullName "$Name.log"
}

function Set-FolderAccess {
    $null = icacls.exe $script:Root @args
    if ($LASTEXITCODE -ne 0) { Stop-GuestScript -Code 'unsafe-folder' -Message "The access rights of $($script:Root) cannot be set (icacls: $LASTEXITCODE)." }
}

function Write-Log {
    param([string] $Message)

    $line = '{0} {1}' -f (Get-Date).ToUniversalTime().ToString('yyyy-MM-dd HH:mm:ssZ'), (Hide-Secret $Message)
    $script:Lines.Add($line)
    if ($script:LogFile) { Add-Content -LiteralPath $script:LogFile -Value $line -Encoding UTF8 }
}

# The last lines of this run that Azure has room for, oldest first.
function Get-LogTail {
    $tail = New-Object 'System.Collections.Generic.List[string]'
    $room = $script:LongestTail
    for ($i = $script:Lines.Count - 1; $i -ge 0; $i--) {
        $line = Limit-Line $script:Lines[$i]
        $room -= [System.Text.Encoding]::UTF8.GetByteCount($line) + 2
        if ($room -lt 0) { break }
        $tail.Insert(0, $line)
    }

    Write-Output $tail.ToArray()
}

# The log has the whole line.
function Limit-Line {
    param([string] $Line)

    if ($Line.Length -le $script:LongestLine) { return $Line }
    return $Line.Substring(0, $script:LongestLine - 3) + '...'
}

# From here on the value, and each long part of it between dots, is written as ***.
function Protect-Secret {
    param([string] $Value)

    foreach ($part in @($Value) + $Value.Split('.')) {
        if ($part.Length -ge 8) { $script:Secrets.Add($part) }
    }
}

function Hide-Secret {
    param([string] $Text)

    foreach ($secret in $script:Secrets) { $Text = $Text.Replace($secret, '***') }
    return ($Text -replace '\s+', ' ').Trim()
}

# Parameters arrive as text, and are checked here instead of by attributes: the message of an attribute shows the value.
function Read-Text {
    param([string] $Name, [string] $Text, [string] $Pattern, [string] $Expected)

    if ($Text -notmatch $Pattern) { Stop-GuestScript -Code 'parameter' -Message "The parameter $Name must be $Expected." }
    return $Text
}

function Read-Integer {
    param([string] $Name, [string] $Text, [int] $Minimum, [int] $Maximum)

    $number = 0
    if (($Text -notmatch '^[0-9]{1,9}$') -or (-not [int]::TryParse($Text, [ref] $number)) -or ($number -lt $Minimum) -or ($number -gt $Maximum)) {
        Stop-GuestScript -Code 'parameter' -Message "The parameter $Name must be a whole number from $Minimum to $Maximum."
    }

    return $number
}

function Read-Boolean {
    param([string] $Name, [string] $Text)

    return (Read-Text -Name $Name -Text $Text -Pattern '^(true|false)$' -Expected 'true or false') -eq 'true'
}

# A list is written with commas; Windows PowerShell may make spaces of them.
function Read-List {
    param([string] $Name, [string] $Text, [string] $Pattern, [string] $Expected)

    $items = @($Text -split '[,\s]+' | Where-Object { $_ })
    foreach ($item in $items) { $null = Read-Text -Name $Name -Text $item -Pattern $Pattern -Expected "a list of $Expected" }
    return , $items
}

function Read-WebAddress {
    param([string] $Name, [string] $Text)

    $address = $null
    if (-not [System.Uri]::TryCreate($Text, [System.UriKind]::Absolute, [ref] $address) -or ($address.Scheme -notin 'http', 'https') -or $address.UserInfo) {
        Stop-GuestScript -Code 'parameter' -Message "The parameter $Name must be an address that begins http:// or https://, without a user name."
    }

    # a query can carry an access signature
    if ($address.Query) { Protect-Secret $address.Query }
    return $address
}

function Get-TextHash {
    param([string] $Text)

    $bytes = [System.Security.Cryptography.SHA256]::Create().ComputeHash([System.Text.Encoding]::UTF8.GetBytes($Text))
    return @($bytes | ForEach-Object { $_.ToString('X2') }) -join ''
}

function Get-RegistryValue {
    param([string] $Path, [string] $Name)

    if (-not (Test-Path -LiteralPath $Path)) { return $null }
    $values = Get-ItemProperty -LiteralPath $Path
    # a key without values is nothing to Windows PowerShell
    if (($null -eq $values) -or ($null -eq $values.PSObject.Properties[$Name])) { return $null }
    return $values.$Name
}

# Sets a value only where it differs, and reads it back.
function Set-RegistryValue {
    param([string] $Path, [string] $Name, [string] $Type, [object] $Value, [switch] $Secret)

    if (Test-RegistryValue -Path $Path -Name $Name -Type $Type -Value $Value) { return }
    # New-Item -Force would empty a key that is there
    if (-not (Test-Path -LiteralPath $Path)) { $null = New-Item -Path $Path -Force }
    $null = New-ItemProperty -LiteralPath $Path -Name $Name -PropertyType $Type -Value $Value -Force
    if (-not (Test-RegistryValue -Path $Path -Name $Name -Type $Type -Value $Value)) {
        Stop-GuestScript -Code 'registry' -Message "$Path\$Name was written and does not hold what was written. Look for a policy or a product that guards it."
    }

    Add-Change "$Path\$Name is now $(if ($Secret) { '***' } else { $Value })."
}

function Test-RegistryValue {
    param([string] $Path, [string] $Name, [string] $Type, [object] $Value)

    $now = Get-RegistryValue -Path $Path -Name $Name
    $isOfType = if ($Type -eq 'DWord') { $now -is [int] } else { $now -is [string] }
    return $isOfType -and ($now -ceq $Value)
}

function Add-Change {
    param([string] $Message)

    $script:Changes++
    Write-Log $Message
}

function Start-NeededService {
    param([string] $Name)

    if ((Get-Service -Name $Name).Status -eq 'Running') { return }
    Start-Service -Name $Name
    Add-Change "The service $Name is started."
}

# Whether a change of ours waits for a restart. The wish is written before the change, and is fulfilled once Windows has started later than that.
function Test-RestartWanted {
    $since = Get-RegistryValue -Path 'HKLM:\SOFTWARE\AvdPulumi' -Name 'RestartWantedSince'
    if ($null -eq $since) { return $false }
    return (Get-CimInstance -ClassName Win32_OperatingSystem).LastBootUpTime.ToFileTimeUtc() -le [long] $since
}
