# What scripts share that download and install a program of Microsoft. GuestScript.cs puts this text in place of the line that names this file.

$script:Signer = 'O=Microsoft Corporation'
$script:DownloadTries = 3
$script:DownloadPauseSeconds = 15
# 1618: another installation is at work. 0: done, 3010 and 1641: done, a restart completes it.
$script:InstallTries = 20
$script:InstallPauseSeconds = 30
$script:InstallDone = 0, 3010, 1641

# Downloads an installer from the first source that delivers one signed by Microsoft. Where a source delivers a .zip file, the installer is at Inside in it.
function Save-Installer {
    param([string] $Name, [System.Uri[]] $Sources, [string] $Inside = '')

    $file = Join-Path (New-Item -ItemType Directory -Path (Join-Path $script:Root 'Downloads') -Force).FullName $Name
    $code = 'download'
    foreach ($source in $Sources) {
        $place = "$($source.Scheme)://$($source.Authority)$($source.AbsolutePath)"
        if (-not (Save-File -Source $source -Place $place -File $file)) { continue }
        if ($Inside) { Expand-Installer -File $file -Inside $Inside }
        $signature = Get-AuthenticodeSignature -LiteralPath $file
        if (("$($signature.Status)" -eq 'Valid') -and (($signature.SignerCertificate.SubjectName.Format($true) -split '\r?\n') -ccontains $script:Signer)) {
            Write-Log "$Name comes from $place and is signed by Microsoft."
            return $file
        }

        Write-Log "What $place delivers is not signed by Microsoft (signature: $($signature.Status))."
        Remove-Item -LiteralPath $file -Force
        $code = 'signature'
    }

    Stop-GuestScript -Code $code -Message "$Name cannot be had from any of its sources. The log names them."
}

function Save-File {
    param([System.Uri] $Source, [string] $Place, [string] $File)

    for ($try = 1; $try -le $script:DownloadTries; $try++) {
        try {
            $null = Invoke-WebRequest -Uri $Source -OutFile $File -UseBasicParsing -TimeoutSec 600
            return $true
        }
        catch {
            Write-Log "$Place does not deliver (try $try of $($script:DownloadTries)): $($_.Exception.Message)"
            if ($try -lt $script:DownloadTries) { Start-Sleep -Seconds $script:DownloadPauseSeconds }
        }
    }

    return $false
}

# Puts the installer in the place of the .zip file that holds it. A file of another kind stays as it is.
function Expand-Installer {
    param([string] $File, [string] $Inside)

    if (-not (Test-IsArchive $File)) { return }
    $archive = "$File.zip"
    $folder = "$File.content"
    Move-Item -LiteralPath $File -Destination $archive -Force
    if (Test-Path -LiteralPath $folder) { Remove-Item -LiteralPath $folder -Recurse -Force }
    Expand-Archive -LiteralPath $archive -DestinationPath $folder
    Move-Item -LiteralPath (Join-Path $folder $Inside) -Destination $File
    Remove-Item -LiteralPath $archive -Force
    Remove-Item -LiteralPath $folder -Recurse -Force
}

# A .zip file begins with PK, a program with MZ; addresses need not end with either.
function Test-IsArchive {
    param([string] $File)

    $stream = [System.IO.File]::OpenRead($File)
    try { return ($stream.ReadByte() -eq 0x50) -and ($stream.ReadByte() -eq 0x4B) }
    finally { $stream.Dispose() }
}

# Runs an installer until it is done; its exit code is the answer.
function Invoke-Installer {
    param([string] $What, [string] $FilePath, [string[]] $ArgumentList, [string] $Log)

    $program = (Split-Path -Path $FilePath -Leaf) -replace '\.exe$', ''
    for ($try = 1; $try -le $script:InstallTries; $try++) {
        $code = (Start-Process -FilePath $FilePath -ArgumentList $ArgumentList -Wait -PassThru).ExitCode
        if ($code -ne 1618) { break }
        Write-Log "Another installation is at work (try $try of $($script:InstallTries))."
        if ($try -lt $script:InstallTries) { Start-Sleep -Seconds $script:InstallPauseSeconds }
    }

    if ($code -notin $script:InstallDone) { Stop-GuestScript -Code 'install' -Message "$What cannot be installed (${program}: $code). Read $Log." }
    return $code
}
