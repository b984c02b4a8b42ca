"""Words by which hardly one text is told from another: they stand in most of them."""

from pitchcoach.language.words import word_set

COMMON = word_set(
    "a an the this that these those i you he she it we they me him her us them my your "
    "his its our their who what which is are was were be been being am have has had do "
    "does did to of in on at by for from with as about into and or but so if than not no "
    "all more can will just there one s t"
)
