# Months and periods in words.

month-name = { $month ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[12] Rhagfyr
}
month-name-after-to = { $month ->
    [1] Ionawr
    [2] Chwefror
    [3] Fawrth
    [4] Ebrill
    [5] Fai
    [6] Fehefin
    [7] Orffennaf
    [8] Awst
    [9] Fedi
    [10] Hydref
    [11] Dachwedd
   *[12] Ragfyr
}
month-short = { $month ->
    [1] Ion
    [2] Chwef
    [3] Maw
    [4] Ebr
    [5] Mai
    [6] Meh
    [7] Gorff
    [8] Awst
    [9] Medi
    [10] Hyd
    [11] Tach
   *[12] Rhag
}
period-joined = { $from } i { $to }
