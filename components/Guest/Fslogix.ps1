# What scripts share that look after FSLogix. GuestScript.cs puts this text in place of the line that names this file.

$script:FslogixKey = 'HKLM:\SOFTWARE\FSLogix\Apps'
$script:FslogixServices = 'frxsvc', 'frxccds'
# what these scripts remember
$script:FslogixMemory = 'HKLM:\SOFTWARE\AvdPulumi\Fslogix'

# A list with one item a line.
function Read-Lines {
    param([string] $Name, [string] $Text, [string] $Pattern, [string] $Expected)

    $lines = @($Text -split '\r?\n' | Where-Object { $_.Trim() })
    foreach ($line in $lines) { $null = Read-Text -Name $Name -Text $line -Pattern $Pattern -Expected "a list, one item a line, of $Expected" }
    return , $lines
}

# Registry values, key|name|type|value. A value may have the separator in it.
function Read-RegistryLines {
    param([string] $Name, [string] $Text, [string] $Hash)

    $plain = $Text -replace '\r\n', "`n"
    if ((Get-TextHash $plain) -ne $Hash) {
        Stop-GuestScript -Code 'parameter' -Message "The parameter $Name is not what its hash says: it changed on its way into the guest."
    }

    $lines = Read-Lines -Name $Name -Text $plain -Pattern '^HKLM\\[^|]+\|[^|]+\|(Number\|[0-9]{1,9}|Text\|.+)$' -Expected 'key|name|type|value'
    $values = @(foreach ($line in $lines) {
        $key, $value, $type, $content = $line.Split([char[]] '|', 4)
        $isNumber = $type -eq 'Number'
        @{
            Path = ConvertTo-RegistryPath $key; Name = $value; Type = $(if ($isNumber) { 'DWord' } else { 'String' })
            Value = $(if ($isNumber) { [int] $content } else { $content.Replace('{q}', '"') })
        }
    })

    return , $values
}

# Registry values that must not be there, key|name.
function Read-RegistryNames {
    param([string] $Name, [string] $Text)

    $lines = Read-Lines -Name $Name -Text $Text -Pattern '^HKLM\\[^|]+\|[^|]+$' -Expected 'key|name'
    $values = @(foreach ($line in $lines) {
        $key, $value = $line.Split('|')
        @{ Path = ConvertTo-RegistryPath $key; Name = $value }
    })

    return , $values
}

function ConvertTo-RegistryPath {
    param([string] $Key)

    return $Key -replace '^HKLM\\', 'HKLM:\'
}

# The version of FSLogix; nothing where it is not installed.
function Get-FslogixVersion {
    $text = [string] (Get-RegistryValue -Path $script:FslogixKey -Name 'InstallVersion')
    if (($text -notmatch '^[0-9]+(\.[0-9]+){1,3}$') -or ($null -eq (Get-Service -Name 'frxsvc' -ErrorAction SilentlyContinue))) { return $null }
    return New-Object System.Version($text)
}
